import { AppError, type Endpoint, JsonOptions, SiteFacts, SiteTemplate } from '../../src-shared/contract/index.ts'
import { firstRow, type Readable, rows, run, type Writable, writing } from './handle.ts'
import { openStates } from './job-states.ts'
import { newId } from './new-id.ts'
import type { NewEndpoint } from './operations/publishing.ts'

/** Where stories can be published. No secret is ever stored here. */
const columns = 'id, name, kind, url, user, json, site, template, created_at AS createdAt'

type EndpointRow = Omit<Endpoint, 'json' | 'site' | 'template'> & {
  json: string | null
  site: string | null
  template: string
}

const endpointFrom = (row: EndpointRow): Endpoint => ({
  ...row,
  json: row.json === null ? null : JsonOptions.parse(JSON.parse(row.json)),
  site: row.site === null ? null : SiteFacts.parse(JSON.parse(row.site)),
  template: SiteTemplate.parse(JSON.parse(row.template)),
})

export const listEndpoints = (db: Readable): Endpoint[] =>
  rows<EndpointRow>(db, `SELECT ${columns} FROM endpoints WHERE removed_at IS NULL ORDER BY name COLLATE NOCASE`).map(
    endpointFrom,
  )

/** Null for a removed one as well. */
export const getEndpoint = (db: Readable, id: string): Endpoint | null => {
  const sql = `SELECT ${columns} FROM endpoints WHERE id = ? AND removed_at IS NULL`
  const row = firstRow<EndpointRow>(db, sql, id)
  return row === undefined ? null : endpointFrom(row)
}

const refuseTakenName = (db: Readable, name: string, id: string): void => {
  const sql = 'SELECT 1 FROM endpoints WHERE name = ? COLLATE NOCASE AND id <> ? AND removed_at IS NULL'
  if (firstRow(db, sql, name, id) === undefined) return
  const message = `There is already an endpoint named “${name}”: choose another name.`
  throw new AppError('invalid_input', message, { field: 'name', endpoint: name })
}

/** A site that was removed and set up again is the same site: what was published there is updated, not posted twice. */
const setUpAgain = (db: Writable, { name, kind, url }: Pick<Endpoint, 'name' | 'kind' | 'url'>): string | undefined => {
  const removed = firstRow<{ id: string }>(
    db,
    'SELECT id FROM endpoints WHERE kind = ? AND url = ? AND removed_at IS NOT NULL ORDER BY removed_at DESC LIMIT 1',
    kind,
    url,
  )
  if (removed !== undefined) run(db, 'UPDATE endpoints SET removed_at = NULL, name = ? WHERE id = ?', name, removed.id)
  return removed?.id
}

export const saveEndpoint = (
  db: Writable,
  { id: known, name, kind, url, user, json = null, template }: NewEndpoint,
  now = new Date(),
): Endpoint =>
  writing(db, () => {
    refuseTakenName(db, name, known ?? '')
    const id = known ?? setUpAgain(db, { name, kind, url }) ?? newId()
    run(
      db,
      `INSERT INTO endpoints (id, name, kind, url, user, json, template, created_at)
       VALUES (:id, :name, :kind, :url, :user, :json, coalesce(:template, '{}'), :at)
       ON CONFLICT (id) DO UPDATE SET name = :name, kind = :kind, url = :url, user = :user, json = :json,
         template = coalesce(:template, template)`,
      {
        ...{ id, name, kind, url, user },
        json: json === null ? null : JSON.stringify(json),
        template: template === undefined ? null : JSON.stringify(template),
        at: now.toISOString(),
      },
    )
    const saved = getEndpoint(db, id)
    if (saved === null) throw new AppError('not_found', `The endpoint “${name}” was removed.`, { endpoint: name })
    return saved
  })

export const keepSiteFacts = (db: Writable, { endpointId, site }: { endpointId: string; site: SiteFacts }): void => {
  run(db, 'UPDATE endpoints SET site = ? WHERE id = ?', JSON.stringify(site), endpointId)
}

/** Refused while a job for it is open: the outbox would lose its way to the server. */
export const removeEndpoint = (db: Writable, id: string, now = new Date()): void =>
  writing(db, () => {
    const endpoint = getEndpoint(db, id)
    if (endpoint === null) throw new AppError('not_found', `There is no endpoint ${id}.`, { id })
    const open = firstRow(db, `SELECT 1 FROM outbox WHERE endpoint_id = ? AND state IN (${openStates})`, id)
    if (open !== undefined) {
      const message = `“${endpoint.name}” still has a publishing job that is not finished: cancel it first.`
      throw new AppError('invalid_input', message, { endpoint: endpoint.name })
    }
    run(db, 'UPDATE endpoints SET removed_at = ? WHERE id = ?', now.toISOString(), id)
  })
