import type { RuleId } from './catalogue.id.ts'
import type { MessageLanguage, Rule, RuleFamily, Severity } from './check.types.ts'
import { wordsOfRule } from './messages.ts'
import { acronymBeforeExpansion, acronymExpandedTwice, acronymSlip, aliasInconsistent } from './rules/acronyms.ts'
import { twoAges } from './rules/ages.ts'
import { abbreviationDot, calendarCapital, degreeDot } from './rules/capitals.ts'
import { ambiguousAcronym, captionForm, headlineLength, missingFacts } from './rules/captions.ts'
import { changeMismatch } from './rules/changes.ts'
import { commaAfterSaying, commaBeforeBahwa, commaBeforeTetapi, commaBeforeYaitu } from './rules/clause-commas.ts'
import { hourWord, impossibleTime, timeColon, timeZone, vagueTime } from './rules/clock.ts'
import { conjunctionOpens, connectorComma, fragment, howeverComma } from './rules/connectors.ts'
import { countMismatch } from './rules/counts.ts'
import { datelineStyle } from './rules/dateline-style.ts'
import { commaBeforeBracket, impossibleDate, staleCaption, weekdayMismatch } from './rules/dates.ts'
import { articleBeforeVowel, englishCommaBeforeClose, englishWeekday } from './rules/english.ts'
import { foreignItalic } from './rules/foreign-words.ts'
import { figuresDisagree } from './rules/headline-figures.ts'
import { boundForm, decade, figureTwo, ordinal } from './rules/hyphens.ts'
import { brokenEncoding, markup, pageResidue, placeholder, relatedResidue } from './rules/leftovers.ts'
import { capitalInside, smallName } from './rules/misplaced-capitals.ts'
import { magnitudeAbbreviation, magnitudeCase, rupiahSpacing, rupiahTwice } from './rules/money.ts'
import { twoSpellings } from './rules/names.ts'
import {
  decimalPoint,
  openingFigure,
  percentSpacing,
  percentStyle,
  spellSmall,
  thousandComma,
  thousandDot,
} from './rules/numbers.ts'
import { collocation, longSentence, pleonasm } from './rules/phrases.ts'
import { writtenApart, writtenTogether } from './rules/prepositions.ts'
import {
  bracketSpace,
  doubledMark,
  ellipsis,
  gluedSentences,
  smallStart,
  spaceAfterComma,
  spaceBefore,
  unpairedBracket,
} from './rules/punctuation.ts'
import {
  capitalVerb,
  commaAfterClose,
  commaBeforeClose,
  markBeforeAttribution,
  missingSpace,
  mixedMarks,
  spaceInside,
  unpairedQuotation,
} from './rules/quotation-marks.ts'
import { shorthandWord } from './rules/shorthand.ts'
import { doubledSpace, invisibleCharacter, noBreakSpace } from './rules/spaces.ts'
import { quotationWithoutSpeaker, speakerNotIntroduced } from './rules/speakers.ts'
import { sumMismatch } from './rules/sums.ts'
import { titleCapitals } from './rules/titles.ts'
import { typingError } from './rules/typing-errors.ts'
import { informalWord, nonstandardWord, repeatedWord } from './rules/words.ts'

/** Every rule of the copy desk: a new one is a file in rules/, its words in the two catalogues, and one line here. */
export const rules: readonly Rule[] = [
  noBreakSpace,
  doubledSpace,
  invisibleCharacter,
  relatedResidue,
  pageResidue,
  markup,
  brokenEncoding,
  placeholder,
  spaceBefore,
  spaceAfterComma,
  gluedSentences,
  doubledMark,
  bracketSpace,
  ellipsis,
  unpairedBracket,
  smallStart,
  commaBeforeClose,
  commaAfterClose,
  englishCommaBeforeClose,
  markBeforeAttribution,
  capitalVerb,
  spaceInside,
  missingSpace,
  unpairedQuotation,
  mixedMarks,
  speakerNotIntroduced,
  quotationWithoutSpeaker,
  connectorComma,
  howeverComma,
  conjunctionOpens,
  fragment,
  commaBeforeYaitu,
  commaBeforeTetapi,
  commaBeforeBahwa,
  commaAfterSaying,
  writtenTogether,
  writtenApart,
  ordinal,
  decade,
  boundForm,
  figureTwo,
  calendarCapital,
  capitalInside,
  smallName,
  abbreviationDot,
  degreeDot,
  articleBeforeVowel,
  nonstandardWord,
  typingError,
  repeatedWord,
  shorthandWord,
  informalWord,
  foreignItalic,
  pleonasm,
  collocation,
  longSentence,
  rupiahSpacing,
  magnitudeCase,
  magnitudeAbbreviation,
  rupiahTwice,
  decimalPoint,
  thousandComma,
  thousandDot,
  percentSpacing,
  percentStyle,
  spellSmall,
  openingFigure,
  weekdayMismatch,
  englishWeekday,
  impossibleDate,
  commaBeforeBracket,
  staleCaption,
  timeColon,
  hourWord,
  impossibleTime,
  timeZone,
  vagueTime,
  captionForm,
  ambiguousAcronym,
  headlineLength,
  titleCapitals,
  missingFacts,
  datelineStyle,
  acronymBeforeExpansion,
  acronymExpandedTwice,
  acronymSlip,
  aliasInconsistent,
  twoSpellings,
  twoAges,
  countMismatch,
  sumMismatch,
  changeMismatch,
  figuresDisagree,
]

/** What a settings page shows of a rule. */
export type RuleSummary = {
  id: RuleId
  family: RuleFamily
  severity: Severity | 'off'
  reason: string
  source: string
}

export const listRules = (language: MessageLanguage): RuleSummary[] =>
  rules.map(({ id, family, severity, source }) => ({
    id,
    family,
    severity,
    reason: wordsOfRule(id, language).reason,
    source,
  }))
