import type { Span, Speaker } from '../structure.types.ts'

/**
 * What a story is about, as `findEntities` reads it. Offsets are UTF-16 code units, half-open, into the text as given; lists are
 * in the order of the text.
 */
export type Person = Speaker & { mentions: Span[] }
export type Organisation = { name: string; acronym: string | null; mentions: Span[] }
export type Place = { name: string; mentions: Span[] }
/** "5 program, yaitu A, B, dan C". `isOpen`: "antara lain" and its like announce no complete list. */
export type Enumeration = Span & { announced: number; of: string; items: Span[]; isOpen: boolean }
/** `of` is the name in front of it, '' when there is none. */
export type Age = Span & { years: number; of: string }
export type DateMention = Span & {
  /** The (first) day; null when the copy does not tell and the article's date does not help. */
  iso: string | null
  /** The last day of a range. */
  untilIso: string | null
  /** `given` in full by the copy, `resolved` with the article's date. */
  source: 'given' | 'resolved' | 'vague'
  /** False when the copy names another weekday than the date has. */
  weekdayAgrees: boolean | null
}

export type Entities = {
  people: Person[]
  organisations: Organisation[]
  places: Place[]
  enumerations: Enumeration[]
  ages: Age[]
  dates: DateMention[]
}
