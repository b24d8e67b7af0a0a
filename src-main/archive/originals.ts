import { brotliCompressSync, brotliDecompressSync, constants, inflateRawSync } from 'node:zlib'
import { countWordsIn } from '../../src-shared/article/count-words.ts'
import { AppError, emptyContent, type Version, type VersionSummary } from '../../src-shared/contract/index.ts'
import { sha256 } from './content-hash.ts'
import { firstRow, type Readable, run, type Writable } from './handle.ts'
import { newId } from './new-id.ts'
import { textUnits } from './text-units.ts'

/**
 * Imported sources exactly as they arrived, compressed, so that a better parser can read them again. They are listed
 * among the versions of their article with the reason 'raw'.
 */
export type PackedOriginal = {
  format: string
  /** JSON of a chosen field mapping, or ''. */
  mapping: string
  sha256: string
  wordCount: number
  /** UTF-8, compressed: see `compressed`. */
  body: Uint8Array
}

/**
 * Stands before Brotli; without it a body is raw deflate, as all were until November 2026. No deflate stream begins with it:
 * its first three bits would be a kind of block that RFC 1951 reserves.
 */
const isBrotli = 0x07

/** An eighth larger than deflate at its third level, in half the time: to compress sources was a fifth of an import. */
const quick = { [constants.BROTLI_PARAM_QUALITY]: 0 }

/** Bytes that the encoder gets at a time for what it makes: most sources fit, and so little comes from memory that is at hand. */
const chunkSize = 4000

const compressed = (raw: string): Buffer =>
  Buffer.concat([Buffer.of(isBrotli), brotliCompressSync(raw, { params: quick, chunkSize })])

const decompressed = (body: Buffer): string =>
  (body[0] === isBrotli ? brotliDecompressSync(body.subarray(1)) : inflateRawSync(body)).toString('utf8')

/** Pure and the slow part of keeping one: done by whoever reads the source, not by the writer. */
export const packOriginal = (raw: string, format: string, mapping: string): PackedOriginal => ({
  format,
  mapping,
  sha256: sha256(raw),
  wordCount: countWordsIn(textUnits(raw)),
  body: compressed(raw),
})

/** `contentHash`: of the article made from it. Call inside the transaction of the import. */
export const keepOriginal = (
  db: Writable,
  kept: PackedOriginal & { articleId: string; contentHash: string; at: string },
): void => {
  run(
    db,
    `INSERT INTO originals (id, article_id, format, mapping, content_hash, sha256, word_count, created_at, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    newId(),
    kept.articleId,
    kept.format,
    kept.mapping,
    kept.contentHash,
    kept.sha256,
    kept.wordCount,
    kept.at,
    Buffer.from(kept.body.buffer, kept.body.byteOffset, kept.body.byteLength),
  )
}

/** Whether an article says something else than what was made of its newest source. */
export const editedHere = (db: Readable, article: { id: string; contentHash: string }): boolean => {
  const sql = 'SELECT content_hash AS contentHash FROM originals WHERE article_id = ? ORDER BY row_id DESC LIMIT 1'
  const newest = firstRow<{ contentHash: string }>(db, sql, article.id)
  return newest !== undefined && newest.contentHash !== article.contentHash
}

/** Columns of an original as those of a version, for a UNION with them. */
export const originalAsVersion = `id, article_id AS articleId, 'raw' AS reason, '' AS name, '' AS headline,
  word_count AS wordCount, sha256, created_at AS createdAt`

/** Throws `archive_damaged` when the bytes are not what was kept. */
const unpack = (body: Buffer, expected: string, id: string): string => {
  let text: string | null
  try {
    text = decompressed(body)
  } catch {
    text = null
  }
  if (text === null || sha256(text) !== expected)
    throw new AppError('archive_damaged', `The source ${id} is damaged: its fingerprint differs.`, { id })
  return text
}

export const originalVersion = (db: Readable, id: string): Version | null => {
  const row = firstRow<VersionSummary & { body: Buffer }>(
    db,
    `SELECT ${originalAsVersion}, body FROM originals WHERE id = ?`,
    id,
  )
  if (row === undefined) return null
  const { body, ...summary } = row
  return { ...summary, content: { ...emptyContent, text: unpack(body, summary.sha256, id) } }
}

export type Original = { rowId: number; articleId: string; format: string; mapping: string; contentHash: string } & {
  raw: string
}

type OriginalRow = Omit<Original, 'raw'> & { id: string; sha256: string; body: Buffer }

/** The newest source of the next article after `rowId`; null when there is none. */
export const originalAfter = (db: Readable, rowId: number): Original | null => {
  const row = firstRow<OriginalRow>(
    db,
    `SELECT row_id AS rowId, id, article_id AS articleId, format, mapping, content_hash AS contentHash, sha256, body
     FROM originals o
     WHERE row_id > ? AND NOT EXISTS (SELECT 1 FROM originals n WHERE n.article_id = o.article_id AND n.row_id > o.row_id)
     ORDER BY row_id LIMIT 1`,
    rowId,
  )
  if (row === undefined) return null
  const { id, sha256: expected, body, ...original } = row
  return { ...original, raw: unpack(body, expected, id) }
}
