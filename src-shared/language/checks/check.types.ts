import type { Block, BlockType, StoryStructure } from '../structure.types.ts'
import type { PrintedDate } from './calendar.ts'
import type { RuleId } from './catalogue.id.ts'
import type { CheckSettings, HouseStyle } from './check-settings.ts'
import type { Sign, Signs } from './signs.ts'

/**
 * What a check of copy takes and gives. All offsets are UTF-16 code units, half-open, into the text as it was given;
 * inside a rule of scope 'block' they count from the start of the block.
 */
export type Severity = 'error' | 'warning' | 'info'
export type MessageLanguage = 'id' | 'en'

/** `fix` replaces `text`; null when only a person can mend it. `safe` fixes change no word and no figure. */
export type CheckIssue = {
  rule: RuleId
  severity: Severity
  start: number
  end: number
  text: string
  message: string
  fix: string | null
  safe: boolean
}

/** What the archive knows about a story beside its text. */
export type StoryFacts = { byline: string; editor: string; section: string; tags: readonly string[]; dated: boolean }

export type CheckInput = {
  text: string
  /** Of exactly this text; found when absent. */
  structure?: StoryStructure
  /** The story's own date (ISO, a day or a time): resolves dates without a year. */
  date?: string
  settings?: CheckSettings
  /** Language of the messages, 'id' unless told. The language of the copy is detected. */
  language?: MessageLanguage
  facts?: StoryFacts
  /** Runs these rules alone, also those the house or the catalogue has switched off: those as information. */
  only?: readonly string[]
}

export type Finding = {
  start: number
  end: number
  fix?: string | null
  safe?: boolean
  /** Fills the placeholders of the rule's message; `{found}` and `{fix}` are always there. */
  values?: Record<string, string>
  /** Milder than the rule's own, for a doubtful form of it. */
  severity?: Severity
}

/** `isChain`: it has figures, marks, apostrophes or hyphens beside its letters ("anak2", "Jum’at", "pasca-gempa"). */
export type Word = { text: string; lower: string; start: number; end: number; isChain: boolean }
/** Words that a rule has announced with `watch`. */
export type Watch = { readonly words: readonly string[] }
export type Part = { start: number; end: number }

/** One block of the copy. Every text has the same length as `text`, so that offsets hold in all of them. */
export type BlockContext = {
  type: BlockType
  text: string
  /** Of `text`. */
  signs: Signs
  /** Addresses and mail addresses hidden: what punctuation rules read. */
  prose: string
  /** Quotations hidden as well: what every rule about words reads. */
  outside: string
  /** Stretches between quotation marks, marks included. */
  quoted: readonly Part[]
  /** The block opens or goes on with a quotation that another block closes. */
  sharesQuotation: boolean
  /** Where the sentence begins after the dateline; 0 without one. */
  bodyStart: number
  /** Of `outside`, after the dateline. */
  words: readonly Word[]
  /** Of `prose`: quotations too. */
  proseWords: readonly Word[]
  /** Of all of `prose`: whose words stand there. */
  watches: ReadonlySet<Watch>
  /** Of `prose`. */
  dates: readonly PrintedDate[]
  sentences: readonly Part[]
  language: 'id' | 'en'
  date: string | null
  house: HouseStyle
}

export type StoryContext = {
  text: string
  /** Quotations and addresses hidden. */
  outside: string
  structure: StoryStructure
  blocks: readonly { block: Block; context: BlockContext }[]
  language: 'id' | 'en'
  date: string | null
  house: HouseStyle
  facts: StoryFacts | null
}

/**
 * An example stands in ⟦ ⟧ where the rule must fire, with the span it must mark; a silent one has no brackets. `fix` is
 * the fix expected of a rule that has one.
 */
export type Example = string | { text: string; fix?: string; date?: string; settings?: CheckSettings }

export type RuleFamily =
  | 'paste'
  | 'punctuation'
  | 'quotation'
  | 'spelling'
  | 'sentence'
  | 'figures'
  | 'dates'
  | 'names'
  | 'story'

type RuleBase = {
  id: RuleId
  family: RuleFamily
  /** By default; a house may change it or switch the rule off. */
  severity: Severity | 'off'
  /** Section of the spelling reform EYD V (2022), a KBBI entry, or the newsroom's own habit. */
  source: string
  /** 'id' for rules of Indonesian spelling and style, 'en' for those of English. */
  copy: 'id' | 'en' | 'all'
  examples: { fires: readonly Example[]; silent: readonly Example[] }
}

export type BlockRule = RuleBase & {
  scope: 'block'
  /** A sign that every block that can fire holds. The three that say so spare the rule most blocks, and are never too narrow. */
  sign?: Sign
  /** Words of which every block that can fire holds one. */
  words?: Watch
  /** What every block that can fire holds somewhere, where signs and words do not tell it. */
  needs?: RegExp
  check: (block: BlockContext) => Finding[]
}
export type StoryRule = RuleBase & { scope: 'story'; check: (story: StoryContext) => Finding[] }
export type Rule = BlockRule | StoryRule
