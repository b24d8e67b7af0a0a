import { CallError } from '../api/client.ts'
import { catalogues, type Key } from '../i18n/catalogues.ts'
import type { Words } from '../i18n/words.ts'
import { notify } from '../ui/toasts.tsx'

const isKey = (key: string): key is Key => Object.hasOwn(catalogues.id, key)

/** A failed call as a sentence in the editor's language; anything unforeseen is 'internal'. */
export const failureSentence = (t: Words['t'], problem: unknown): string => {
  const refused = problem instanceof CallError ? `refused.${problem.details.reason ?? ''}` : ''
  if (problem instanceof CallError && isKey(refused)) return t(refused, problem.details)
  const key: Key = problem instanceof CallError ? `failure.${problem.code}` : 'failure.internal'
  return t(key, problem instanceof CallError ? problem.details : {})
}

/** Shows what could not be done; for `onError` of a mutation. */
export const tellFailure =
  (t: Words['t']) =>
  (problem: unknown): void =>
    notify({ title: failureSentence(t, problem), kind: 'problem' })
