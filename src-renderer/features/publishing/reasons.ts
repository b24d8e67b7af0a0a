import { type Catalogue, catalogues } from '../../i18n/catalogues.ts'
import type { Words } from '../../i18n/words.ts'

/** Why a job is where it is, in words. A code without its own sentence is the site's own; then its message is quoted. */
type ReasonKey = Extract<keyof Catalogue, `reason.${string}`>

const isReason = (key: string): key is ReasonKey => Object.hasOwn(catalogues.id, key)

export const reasonSentence = (t: Words['t'], problem: { code: string; message: string }): string => {
  const key = `reason.${problem.code}`
  return isReason(key) && key !== 'reason.other' ? t(key) : t('reason.other', { message: problem.message })
}
