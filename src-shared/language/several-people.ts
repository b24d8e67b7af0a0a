import { isGivenName } from './given-names.ts'
import { isCommonFirst, type NameEvidence, splitSegment } from './name-seam.ts'
import type { Token } from './phrase.ts'
import { continuesRole, isCapitalised, isHonorific, isRank, mayBeName, opensRole } from './role-words.ts'

/**
 * Whether words name two people at once: "Wali Kota Ani dan Wakil Wali Kota Budi", "Syamsul, Rahmat, dan Darmin". Two people are no
 * speaker of one name, and the function of the second is not the first one's.
 */
const joins = new Set(['dan', 'serta', 'maupun'])

export const isPersonal = (word: string): boolean => isCommonFirst(word) || isGivenName(word)

const opensPerson = (word: string): boolean => opensRole(word) || isHonorific(word) || isRank(word)

const isPlainName = (tokens: Token[]): boolean =>
  tokens.length > 0 &&
  tokens.length <= 4 &&
  tokens.every(({ text }) => isCapitalised(text) && (!continuesRole(text) || mayBeName(text)))

/** Index in `tokens` of the "dan" behind which a second person is named; -1 for none. */
export const companionAt = (tokens: Token[], evidence: NameEvidence): number =>
  tokens.findIndex(({ text }, at) => {
    const next = tokens[at + 1]?.text
    if (at === 0 || next === undefined || !joins.has(text)) return false
    const left = splitSegment(tokens.slice(0, at), evidence)?.name ?? []
    const isNamed = left.length > 1 || isPersonal(left[0]?.text ?? '')
    if (opensPerson(next)) return isNamed
    if (!isCapitalised(next) || (continuesRole(next) && !mayBeName(next))) return false
    return (
      (isNamed && isPersonal(next)) || (isPlainName(tokens.slice(0, at)) && isPlainName(tokens.slice(at + 1, at + 2)))
    )
  })

/** "kata Syamsul, Rahmat, dan Darmin", "kata Ani dan Budi". */
export const nameSeveral = (segments: Token[][], evidence: NameEvidence): boolean => {
  const [first = []] = segments
  if (companionAt(first, evidence) > 0) return true
  const last = segments.findIndex((tokens, at) => at > 0 && joins.has(tokens[0]?.text ?? ''))
  if (last < 1) return false
  const closing = segments[last]?.slice(1) ?? []
  const end = closing.findIndex(({ text }) => !isCapitalised(text))
  return [...segments.slice(0, last), end === -1 ? closing : closing.slice(0, end)].every(isPlainName)
}
