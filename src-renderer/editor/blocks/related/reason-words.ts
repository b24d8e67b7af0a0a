import type { Suggestion } from '../../../../src-shared/contract/index.ts'
import type { Words } from '../../../i18n/words.ts'

/** Why an article was suggested, in words: “tokoh: …, tempat: …, kata: …, rubrik sama”. */
const namedWords = 4

export const reasonWords = ({ speakers, places, words, sameSection }: Suggestion['reason'], t: Words['t']): string =>
  [
    speakers.length === 0 ? '' : t('compose.reason.speakers', { names: speakers.join(', ') }),
    places.length === 0 ? '' : t('compose.reason.places', { names: places.join(', ') }),
    words.length === 0 ? '' : t('compose.reason.words', { words: words.slice(0, namedWords).join(', ') }),
    sameSection ? t('compose.reason.section') : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
