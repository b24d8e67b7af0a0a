import type { Media } from '../../src-shared/contract/index.ts'
import { firstRow, type Readable, rows, run, type Writable } from './handle.ts'

/** What is known of each picture. The bytes lie beside the database, named by their SHA-256, which is `id`. */
export const getMedia = (db: Readable, id: string): Media | null =>
  firstRow<Media>(db, 'SELECT id, mime, file_name AS fileName, bytes, width, height FROM media WHERE id = ?', id) ??
  null

/** The ids that begin with one of `hints` (hexadecimal; a whole id is one as well). */
export const findPictures = (db: Readable, hints: string[]): string[] =>
  rows<{ id: string }>(
    db,
    `SELECT media.id FROM json_each(?) AS hint JOIN media ON media.id >= hint.value AND media.id < hint.value || 'g'`,
    JSON.stringify(hints),
  ).map(({ id }) => id)

/** Adding the same picture again keeps the first record. */
export const addMedia = (db: Writable, media: Media): Media => {
  run(
    db,
    `INSERT INTO media (id, mime, file_name, bytes, width, height)
     VALUES (:id, :mime, :fileName, :bytes, :width, :height) ON CONFLICT DO NOTHING`,
    media,
  )
  return getMedia(db, media.id) ?? media
}
