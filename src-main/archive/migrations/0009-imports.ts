import { deflateRawSync } from 'node:zlib'
import { sha256 } from '../content-hash.ts'
import { firstRow, run, type Writable } from '../handle.ts'
import type { Migration } from './migration.ts'

/**
 * Imports that survive a kill: a job with its position and counts, what it could not read, which articles are (nearly)
 * the same copy, and the sources as they arrived, compressed in a table of their own instead of as full versions.
 */
const tables = `
CREATE TABLE originals (
  row_id INTEGER PRIMARY KEY,
  -- The version it is listed as.
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  -- '' when it was kept before formats were.
  format TEXT NOT NULL,
  -- Which column means which field, JSON; '' when it was guessed.
  mapping TEXT NOT NULL,
  -- Of the article as it was structured from this source: another one means that somebody edited it.
  content_hash TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  word_count INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  -- UTF-8, raw deflate.
  body BLOB NOT NULL
) STRICT;
CREATE INDEX originals_by_article ON originals (article_id, row_id);

CREATE TABLE import_jobs (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('import', 'reindex')),
  state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'cancelled', 'done', 'failed')),
  request TEXT NOT NULL,
  position TEXT NOT NULL,
  bytes_done INTEGER NOT NULL,
  bytes_total INTEGER NOT NULL,
  imported INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  skipped INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  similar INTEGER NOT NULL,
  message TEXT NOT NULL,
  -- Put away by the editor, or never to be shown.
  is_dismissed INTEGER NOT NULL,
  worked_ms INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import_problems (
  job_id TEXT NOT NULL REFERENCES import_jobs (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  path TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (job_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE near_duplicates (
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  other_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  resemblance REAL NOT NULL,
  job_id TEXT,
  PRIMARY KEY (article_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX near_duplicates_by_other ON near_duplicates (other_id);
CREATE INDEX near_duplicates_by_job ON near_duplicates (job_id) WHERE job_id IS NOT NULL;
`

type RawVersion = {
  rowId: number
  id: string
  articleId: string
  sourceHash: string | null
  contentHash: string
  wordCount: number
  createdAt: string
  text: string
}

const nextRaw = `SELECT v.row_id AS rowId, v.id, v.article_id AS articleId, a.source_hash AS sourceHash,
    iif(a.revision = 1, a.content_hash, '') AS contentHash, v.word_count AS wordCount, v.created_at AS createdAt,
    v.content ->> 'text' AS text
  FROM versions v JOIN articles a ON a.id = v.article_id
  WHERE v.row_id > ? AND v.reason = 'raw' AND a.origin_kind IN ('import', 'sample')
    AND NOT EXISTS (SELECT 1 FROM outbox WHERE version_id = v.id)
  ORDER BY v.row_id LIMIT 1`

const move = (db: Writable, raw: RawVersion): void => {
  const body = deflateRawSync(raw.text)
  run(
    db,
    `INSERT INTO originals (id, article_id, format, mapping, content_hash, sha256, word_count, created_at, body)
     VALUES (?, ?, ?, '', ?, ?, ?, ?, ?)`,
    raw.id,
    raw.articleId,
    raw.sourceHash?.split(' ')[1] ?? '',
    raw.contentHash,
    sha256(raw.text),
    raw.wordCount,
    raw.createdAt,
    body,
  )
  run(db, 'DELETE FROM versions WHERE row_id = ?', raw.rowId)
}

/** `VACUUM` is left to the editor: it needs as much free disk again as the archive has. */
export const imports: Migration = {
  version: 9,
  name: 'imports',
  up: (db) => {
    db.exec(tables)
    // One row at a time: all sources together may be larger than the memory.
    for (let row = firstRow<RawVersion>(db, nextRaw, 0); row !== undefined; ) {
      move(db, row)
      row = firstRow<RawVersion>(db, nextRaw, row.rowId)
    }
  },
}
