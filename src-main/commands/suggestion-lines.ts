import type { Suggestion } from '../../src-shared/contract/index.ts'

/** How suggestions are printed for people: date and headline, then why. */
const because = ({ reason, nearDuplicate }: Suggestion): string =>
  [
    nearDuplicate ? 'same copy' : '',
    ...reason.speakers.map((speaker) => `speaker ${speaker}`),
    ...reason.places.map((place) => `place ${place}`),
    reason.words.join(', '),
    reason.sameSection ? 'same section' : '',
  ]
    .filter((part) => part !== '')
    .join('; ')

export const suggestionText = (found: Suggestion[]): string =>
  found.length === 0
    ? 'nothing related'
    : found.map((hit) => `${hit.date.slice(0, 10)}  ${hit.headline}\n  ${hit.id}  ${because(hit)}`).join('\n\n')
