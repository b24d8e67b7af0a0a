import { findEntities } from '../../src-shared/language/entities/find-entities.ts'
import type { StoryStructure } from '../../src-shared/language/structure.types.ts'
import { isDay, UsageError } from './arguments.ts'
import type { Command } from './command.ts'
import { readStructures } from './read-structures.ts'

/**
 * `structure <file…>`: what the language rules find in copy; `-` is standard input. Offsets are UTF-16 code units into a plain
 * file's decoded text (a byte-order mark counts as the first unit), or into `text` for the other formats. `--entities` adds people, organisations, places,
 * lists, ages and dates; `--date` is the article's day, from which dates that leave something out are worked out.
 */
const dateOf = (given: unknown): string | null => {
  if (given === undefined) return null
  if (typeof given === 'string' && isDay(given)) return given
  throw new UsageError(`--date must be a day of the calendar such as 2024-09-17, not “${String(given)}”.`)
}

const line = (label: string, text: string | null): string => `${label.padEnd(10)} ${text ?? '–'}`

const speakerText = (quote: StoryStructure['quotes'][number]): string => {
  if (quote.speaker === null) return 'unknown speaker'
  const { name, role, affiliation } = quote.speaker
  return [name, [role, affiliation].filter((part) => part !== null).join(' ')].filter((part) => part !== '').join(', ')
}

const describe = (path: string, { headline, caption, dateline, blocks, quotes, related }: StoryStructure): string =>
  [
    path,
    line('headline', headline),
    line('caption', caption),
    line('dateline', dateline?.raw ?? null),
    line('blocks', String(blocks.length)),
    ...quotes.map((quote) => line(quote.type, `${speakerText(quote)}: ${quote.text.replace(/\s+/g, ' ')}`)),
    ...related.map((span) => line('related', `${span.kind}, ${span.links.length} links`)),
  ].join('\n')

export const structureCommand: Command = {
  name: 'structure',
  usage: '<file|-…> [--entities] [--date ISO]',
  summary: 'Find headline, dateline, quotations and related posts in copy',
  access: 'none',
  options: { entities: { type: 'boolean' }, date: { type: 'string' } },
  positionals: { min: 1, max: 1000 },
  run: async ({ positionals, values }) => {
    const articleDate = dateOf(values.date)
    const found: { path: string; structure: StoryStructure }[] = []
    for (const path of positionals) {
      for (const { name, copy, structure } of await readStructures(path)) {
        const entities = values.entities === true ? { entities: findEntities(copy, { articleDate, structure }) } : {}
        found.push({ path: name, structure: { ...structure, ...entities } })
      }
    }
    const structures = found.map(({ structure }) => structure)
    const single = positionals.length === 1 && structures.length === 1
    return {
      ok: true,
      value: single ? structures[0] : structures,
      text: found.map(({ path, structure }) => describe(path, structure)).join('\n\n'),
    }
  },
}
