import { archive as enArchive } from './en/archive.ts'
import { checks as enChecks } from './en/checks.ts'
import { compose as enCompose } from './en/compose.ts'
import { desk as enDesk } from './en/desk.ts'
import { exporting as enExporting } from './en/exporting.ts'
import { failures as enFailures } from './en/failures.ts'
import { frame as enFrame } from './en/frame.ts'
import { publishing as enPublishing } from './en/publishing.ts'
import { pull as enPull } from './en/pull.ts'
import { quotes as enQuotes } from './en/quotes.ts'
import { settings as enSettings } from './en/settings.ts'
import { archive as idArchive } from './id/archive.ts'
import { checks as idChecks } from './id/checks.ts'
import { compose as idCompose } from './id/compose.ts'
import { desk as idDesk } from './id/desk.ts'
import { exporting as idExporting } from './id/exporting.ts'
import { failures as idFailures } from './id/failures.ts'
import { frame as idFrame } from './id/frame.ts'
import { publishing as idPublishing } from './id/publishing.ts'
import { pull as idPull } from './id/pull.ts'
import { quotes as idQuotes } from './id/quotes.ts'
import { settings as idSettings } from './id/settings.ts'

/**
 * All words, put together from one file a feature and language. Indonesian is the first language and names the keys;
 * English must have exactly the same ones, or it does not compile.
 */
const id = {
  ...idFrame,
  ...idDesk,
  ...idArchive,
  ...idPublishing,
  ...idPull,
  ...idSettings,
  ...idFailures,
  ...idCompose,
  ...idChecks,
  ...idQuotes,
  ...idExporting,
}

export type Key = keyof typeof id
export type Catalogue = Record<Key, string>

const en: Catalogue = {
  ...enFrame,
  ...enDesk,
  ...enArchive,
  ...enPublishing,
  ...enPull,
  ...enSettings,
  ...enFailures,
  ...enCompose,
  ...enChecks,
  ...enQuotes,
  ...enExporting,
}

export const catalogues: Record<'id' | 'en', Catalogue> = { id, en }
