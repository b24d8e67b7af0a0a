import { evidenceOf } from '../name-evidence.ts'
import { titledPeople } from '../names-in-copy.ts'
import { speakerKey } from '../speaker-key.ts'
import { structureStory } from '../structure.ts'
import type { Span, Speaker, StoryStructure } from '../structure.types.ts'
import type { Entities, Person } from './entity.types.ts'
import { findAges, findEnumerations } from './enumerations.ts'
import { findOrganisations, findPlaces } from './names-of-bodies.ts'
import { findDateMentions } from './resolved-dates.ts'

/**
 * People, organisations, places, announced lists, ages and dates of a story. Pure and deterministic; precision first: what is
 * doubtful is left out. `articleDate` (ISO day) resolves dates that leave something out.
 */
export type EntityOptions = { articleDate?: string | null; structure?: StoryStructure }

const speakersOf = (text: string, { quotes, blocks }: StoryStructure): Speaker[] => {
  const byKey = new Map<string, Speaker>()
  const add = ({ name, role, affiliation }: Speaker): void => {
    const key = speakerKey(name)
    const known = byKey.get(key)
    if (known === undefined) byKey.set(key, { name, role, affiliation })
    else if (known.role === null) Object.assign(known, { role, affiliation })
  }
  for (const { speaker } of quotes) if (speaker !== null) add(speaker)
  const evidence = evidenceOf(text, blocks)
  for (const { start, end, type } of blocks) {
    if (type !== 'paragraph' && type !== 'listItem') continue
    for (const { person } of titledPeople(text, start, end, evidence)) if (person.name.includes(' ')) add(person)
  }
  return [...byKey.values()].filter((person) => /\p{Ll}/u.test(person.name))
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Every full mention, and the single words of the name that no one else here shares. */
const withMentions = (text: string, people: Speaker[]): Person[] => {
  const owners = new Map<string, number>()
  for (const person of people) {
    for (const word of new Set(person.name.split(' '))) owners.set(word, (owners.get(word) ?? 0) + 1)
  }
  return people.map((person) => {
    const words = person.name.split(' ').filter((word) => word.length > 2 && owners.get(word) === 1)
    const forms = [person.name, ...words].map(escaped).join('|')
    const pattern = new RegExp(`(?<![\\p{L}\\d’'-])(?:${forms})(?![\\p{L}\\d-]|[’']\\p{L})`, 'gu')
    const mentions = Array.from(
      text.matchAll(pattern),
      (match): Span => ({ text: match[0], start: match.index, end: match.index + match[0].length }),
    )
    return { ...person, mentions }
  })
}

/** A few dozen people are a long story; more are a list, and their mentions are not looked for one by one. */
const mostPeople = 200

export const findEntities = (text: string, options: EntityOptions = {}): Entities => {
  const structure = options.structure ?? structureStory(text)
  const people = withMentions(text, speakersOf(text, structure).slice(0, mostPeople))
  const names = people.flatMap((person) => person.mentions)
  const personAt = (start: number, end: number): number | null =>
    names.find((span) => span.start > start && span.start < end)?.start ?? null
  const organisations = findOrganisations(text, personAt)
  const spans = [...names, ...organisations.flatMap((one) => one.mentions)]
  const taken = (start: number, end: number): boolean => spans.some((span) => span.start < end && start < span.end)
  return {
    people: people
      .filter((person) => person.mentions.length > 0)
      .sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0)),
    organisations,
    places: findPlaces(text, taken),
    enumerations: findEnumerations(text),
    ages: findAges(text),
    dates: findDateMentions(text, options.articleDate ?? null),
  }
}
