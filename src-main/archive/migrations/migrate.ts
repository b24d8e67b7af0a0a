import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../../src-shared/contract/errors.ts'
import { type Writable, writing } from '../handle.ts'
import { spine } from './0001-spine.ts'
import { search } from './0002-search.ts'
import { quoteIndex } from './0003-quote-index.ts'
import { endpointOptions } from './0004-endpoint-options.ts'
import { indexedInBatches } from './0005-indexed-in-batches.ts'
import { pulledSites } from './0006-pulled-sites.ts'
import { savedSearches } from './0007-saved-searches.ts'
import { publishingDetails } from './0008-publishing-details.ts'
import { imports } from './0009-imports.ts'
import { leanTitles } from './0010-lean-titles.ts'
import { newerVersionsWait } from './0011-newer-versions-wait.ts'
import { siteTemplates } from './0012-site-templates.ts'
import { outlets } from './0013-outlets.ts'
import { quotationsInBatches } from './0014-quotations-in-batches.ts'
import { captions } from './0015-captions.ts'
import { namedOutlets } from './0016-named-outlets.ts'
import { oneOrderOfChanges } from './0017-one-order-of-changes.ts'
import type { Migration } from './migration.ts'

/** Brings an archive forward one step a transaction: a step and its `user_version` are on disk together or not at all. */
const migrations: readonly Migration[] = [
  spine,
  search,
  quoteIndex,
  endpointOptions,
  indexedInBatches,
  pulledSites,
  savedSearches,
  publishingDetails,
  imports,
  leanTitles,
  newerVersionsWait,
  siteTemplates,
  outlets,
  quotationsInBatches,
  captions,
  namedOutlets,
  oneOrderOfChanges,
]

export const latestVersion = migrations.length

const requireOrder = (steps: readonly Migration[]): void => {
  const wrong = steps.find((step, index) => step.version !== index + 1)
  if (wrong)
    throw new AppError('internal', `Migration ${wrong.name} has version ${wrong.version}: numbers must follow.`)
}

const versionOf = (db: Writable): number => Number(db.pragma('user_version', { simple: true }))

const keepCopy = (db: Writable, dataDirectory: string, version: number): void => {
  const folder = join(dataDirectory, 'backups')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const stamp = new Date().toISOString().replace(/[:.]/g, '-')
  db.prepare('VACUUM INTO ?').run(join(folder, `before-schema-${version}-${stamp}.db`))
}

/** `steps` is a parameter so that tests can run failing and future steps. */
export const migrate = (db: Writable, dataDirectory: string, steps: readonly Migration[] = migrations): void => {
  requireOrder(steps)
  const present = versionOf(db)
  const pending = steps.filter((step) => step.version > present)
  const next = pending[0]
  if (next !== undefined && present > 0) keepCopy(db, dataDirectory, next.version)
  for (const step of pending) {
    writing(db, () => {
      step.up(db)
      db.pragma(`user_version = ${step.version}`)
    })
  }
}
