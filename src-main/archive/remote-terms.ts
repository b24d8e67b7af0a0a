import type { TermKind } from '../../src-shared/contract/index.ts'
import { firstRow, type Readable, rows, run, type Writable, writing } from './handle.ts'
import type { RemoteTerm } from './operations/pulling.ts'

/** Each site's sections, tags and people as last seen there, to choose from without a network. */
/** Replaces everything known of the site: what is gone there is no longer offered. */
export const saveTerms = (db: Writable, { endpointId, terms }: { endpointId: string; terms: RemoteTerm[] }): void =>
  writing(db, () => {
    run(db, 'DELETE FROM remote_terms WHERE endpoint_id = ?', endpointId)
    for (const { kind, id, name } of terms) {
      run(
        db,
        'INSERT OR IGNORE INTO remote_terms (endpoint_id, kind, remote_id, name) VALUES (?, ?, ?, ?)',
        endpointId,
        kind,
        id,
        name,
      )
    }
  })

/** Of the site by name, whatever its case. Null: nobody of that name is known there. */
export const findTerm = (
  db: Readable,
  { endpointId, kind, name }: { endpointId: string; kind: TermKind; name: string },
): { id: string; name: string } | null => {
  const found = rows<{ id: string; name: string }>(
    db,
    'SELECT remote_id AS id, name FROM remote_terms WHERE endpoint_id = ? AND kind = ?',
    endpointId,
    kind,
  )
  const wanted = name.trim().toLocaleLowerCase('id')
  return found.find((term) => term.name.toLocaleLowerCase('id') === wanted) ?? null
}

/** False where nothing was ever read from the site: then a missing name says nothing. */
export const hasTerms = (db: Readable, endpointId: string): boolean =>
  firstRow(db, 'SELECT 1 FROM remote_terms WHERE endpoint_id = ? LIMIT 1', endpointId) !== undefined

const ownNames: Record<TermKind, string> = {
  section: "SELECT DISTINCT section AS name FROM articles WHERE section <> ''",
  tag: 'SELECT DISTINCT tag AS name FROM tags',
  author: "SELECT DISTINCT byline AS name FROM articles WHERE byline <> ''",
}

/** Names that contain `typed`, those that begin with it first; of every site, then of the archive itself. */
export const suggestTerms = (
  db: Readable,
  { kind, typed, limit }: { kind: TermKind; typed: string; limit: number },
): string[] => {
  const found = rows<{ name: string }>(
    db,
    `WITH names (name, rank) AS (
       SELECT remote_terms.name, 0 FROM remote_terms JOIN endpoints ON endpoints.id = endpoint_id
         WHERE remote_terms.kind = :kind AND removed_at IS NULL
       UNION ALL SELECT name, 1 FROM (${ownNames[kind]})
     )
     SELECT name FROM names WHERE instr(lower(name), lower(:typed)) > 0
     GROUP BY lower(name) ORDER BY instr(lower(name), lower(:typed)) > 1, min(rank), lower(name) LIMIT :limit`,
    { kind, typed: typed.trim(), limit },
  )
  return found.map(({ name }) => name)
}
