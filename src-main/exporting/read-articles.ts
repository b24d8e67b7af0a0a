import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExportSelection, Media } from '../../src-shared/contract/index.ts'
import type { Archive } from '../archive/operations.ts'
import { picturesIn } from '../html/pictures.ts'
import type { ExportedArticle } from './format.ts'

/** The selected articles as they are read out of the archive, a batch at a time, with the files of their pictures. */
export type Source = {
  selection: ExportSelection
  /** Where pictures lie; null when they are not wanted. */
  mediaDirectory: string | null
  /** Called after each batch, and once before the first. */
  onProgress: (articles: number, total: number) => void
  signal: AbortSignal
}

/** File of the archive by path in the export. */
export type Pictures = Map<string, string>

const extensions: Record<Media['mime'], string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
}

const fileOf = async (
  archive: Archive,
  id: string | null,
  mediaDirectory: string | null,
  pictures: Pictures,
): Promise<ExportedArticle['picture']> => {
  if (id === null || mediaDirectory === null) return null
  const media = await archive.read('getMedia', id)
  if (media === null) return null
  const path = `media/${id}.${extensions[media.mime]}`
  if (!pictures.has(path)) {
    const file = join(mediaDirectory, id)
    const isThere = await access(file).then(
      () => true,
      () => false,
    )
    if (!isThere) return null
    pictures.set(path, file)
  }
  return { path, media }
}

const withFiles = async (
  archive: Archive,
  { article, corrections }: Pick<ExportedArticle, 'article' | 'corrections'>,
  mediaDirectory: string | null,
  all: Pictures,
): Promise<ExportedArticle> => {
  const find = (id: string | null) => fileOf(archive, id, mediaDirectory, all)
  const pictures = new Map<string, { path: string; media: Media }>()
  for (const { mediaId } of mediaDirectory === null ? [] : picturesIn(article.html)) {
    const file = await find(mediaId)
    if (mediaId !== null && file !== null) pictures.set(mediaId, file)
  }
  return { article, corrections, picture: await find(article.leadImage?.mediaId ?? null), pictures }
}

export async function* readArticles(
  archive: Archive,
  { selection, mediaDirectory, onProgress, signal }: Source,
  pictures: Pictures,
): AsyncGenerator<ExportedArticle> {
  const { id, total } = await archive.read('openExport', selection)
  try {
    let done = 0
    onProgress(done, total)
    for (;;) {
      signal.throwIfAborted()
      const batch = await archive.read('readExport', id)
      if (batch.length === 0) return
      for (const exported of batch) yield await withFiles(archive, exported, mediaDirectory, pictures)
      done += batch.length
      onProgress(done, total)
    }
  } finally {
    await archive.read('closeExport', id)
  }
}
