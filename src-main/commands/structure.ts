import { readFile } from 'node:fs/promises'
import { AppError } from '../../src-shared/contract/errors.ts'
import { structureStory } from '../../src-shared/language/structure.ts'
import type { StoryStructure } from '../../src-shared/language/structure.types.ts'
import type { Command } from './command.ts'

/**
 * `structure <file…>`: what the language rules find in copy. Offsets are UTF-16 code units into the file as stored,
 * decoded as UTF-8; a byte-order mark is kept and counts as the first unit.
 */
const readCopy = async (path: string): Promise<string> => {
  const bytes = await readFile(path).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    throw new AppError('file_unreadable', `${path} cannot be read: ${reason}.`, { path }, error)
  })
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    throw new AppError('file_unreadable', `${path} is not text in UTF-8.`, { path }, error)
  }
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
  usage: '<file…>',
  summary: 'Find headline, dateline, quotations and related posts in copy',
  access: 'none',
  options: {},
  positionals: { min: 1, max: 1000 },
  run: async ({ positionals }) => {
    const found: { path: string; structure: StoryStructure }[] = []
    for (const path of positionals) found.push({ path, structure: structureStory(await readCopy(path)) })
    const structures = found.map(({ structure }) => structure)
    return {
      ok: true,
      value: structures.length === 1 ? structures[0] : structures,
      text: found.map(({ path, structure }) => describe(path, structure)).join('\n\n'),
    }
  },
}
