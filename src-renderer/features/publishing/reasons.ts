import type { Job } from '../../../src-shared/contract/index.ts'
import { type Catalogue, catalogues } from '../../i18n/catalogues.ts'
import type { Words } from '../../i18n/words.ts'

/** Why a job is where it is, in words. A code without its own sentence is the site's own; then its message is quoted. */
type ReasonKey = Extract<keyof Catalogue, `reason.${string}`>

const isReason = (key: string): key is ReasonKey => Object.hasOwn(catalogues.id, key)

type NoteKey = Extract<keyof Catalogue, `note.${string}`>

const isNote = (key: string): key is NoteKey => Object.hasOwn(catalogues.id, key)

/** What was left out or changed on the way. */
export const noteSentence = (t: Words['t'], { code, name, message }: Job['notes'][number]): string => {
  const key = `note.${code}`
  return isNote(key) ? t(key, { name }) : message
}

export const reasonSentence = (t: Words['t'], problem: { code: string; message: string }): string => {
  const key = `reason.${problem.code}`
  return isReason(key) && key !== 'reason.other' ? t(key) : t('reason.other', { message: problem.message })
}
