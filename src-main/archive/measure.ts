import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Storage } from '../../src-shared/contract/index.ts'
import { backupFolder } from './backups/list.ts'
import { type Readable, rows } from './handle.ts'
import { archivePath } from './open.ts'

/** What the archive takes on the disk. Walks the whole database: for a thread nobody waits for. */
const bytesIn = (folder: string): number => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + (statSync(join(folder, entry.name), { throwIfNoEntry: false })?.size ?? 0), 0)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0
    throw error
  }
}

type Kind = 'articles' | 'versions' | 'originals' | 'indexes'

/** FTS5 keeps an index in tables named after it; what is derived from articles counts as index too. */
const kindOf = (table: string, isIndex: boolean): Kind => {
  if (/^(?:article_index|title_index|quote_index)/.test(table)) return 'indexes'
  if (['terms', 'completions', 'elided_words', 'sketches', 'search_state'].includes(table)) return 'indexes'
  if (isIndex) return 'indexes'
  if (table === 'versions' || table === 'originals') return table
  return 'articles'
}

/** Compacting takes its time: it is advised when a fifth of the database, and 20 MB, would come back. */
const worthShare = 0.2
const worthBytes = 20_000_000

export const measure = (db: Readable, dataDirectory: string): Storage => {
  const pageSize = Number(db.pragma('page_size', { simple: true }))
  const free = Number(db.pragma('freelist_count', { simple: true })) * pageSize
  const sizes: Record<Kind, number> = { articles: 0, versions: 0, originals: 0, indexes: 0 }
  const tables = rows<{ name: string; type: string | null; bytes: number }>(
    db,
    `SELECT dbstat.name AS name, sqlite_schema.type AS type, pgsize AS bytes FROM dbstat
     LEFT JOIN sqlite_schema ON sqlite_schema.name = dbstat.name WHERE aggregate = TRUE`,
  )
  for (const { name, type, bytes } of tables) sizes[kindOf(name, type === 'index')] += bytes
  const path = archivePath(dataDirectory)
  const database = ['', '-wal'].reduce(
    (sum, suffix) => sum + (statSync(`${path}${suffix}`, { throwIfNoEntry: false })?.size ?? 0),
    0,
  )
  return {
    database,
    ...sizes,
    free,
    media: bytesIn(join(dataDirectory, 'media')),
    backups: bytesIn(backupFolder(dataDirectory)),
    adviseCompacting: free > worthBytes && free > database * worthShare,
  }
}
