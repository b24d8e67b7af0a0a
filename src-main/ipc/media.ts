/** Pictures: dropped and pasted ones, and chosen files. */
import type { Archive } from '../archive/operations.ts'
import { storePicture, storePictureFile } from '../media/store.ts'
import type { Domain } from './handlers.ts'

export function mediaHandlers(
  archive: Archive,
  directory: string,
  choosePicture: () => Promise<string | null>,
): Domain<'media'> {
  return {
    'media.add': async ({ fileName, data }) => archive.write('addMedia', await storePicture(directory, fileName, data)),
    'media.choose': async () => {
      const path = await choosePicture()
      return path === null ? null : archive.write('addMedia', await storePictureFile(directory, path))
    },
  }
}
