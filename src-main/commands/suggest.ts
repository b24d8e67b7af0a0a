import { structureStory } from '../../src-shared/language/structure.ts'
import type { Command } from './command.ts'
import { readCopy } from './read-copy.ts'
import { suggestionText } from './suggestion-lines.ts'

/** `suggest <file|->`: articles of the archive that go with a story in a text file that is not in the archive. */
const mostText = 200_000

export const suggestCommand: Command = {
  name: 'suggest',
  usage: '<text file|-> [--section S]',
  summary: 'Find articles that go with a story in a file',
  access: 'read',
  options: { section: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  run: async ({ positionals, values, archive }) => {
    const copy = (await readCopy(positionals[0] ?? '')).slice(0, mostText)
    const structure = structureStory(copy)
    const speakers = structure.quotes.flatMap((quote) => quote.speaker?.name ?? [])
    const place = structure.dateline?.place ?? ''
    const found = await (await archive()).read('suggest', {
      articleId: '',
      headline: structure.headline ?? '',
      text: copy,
      section: typeof values.section === 'string' ? values.section : '',
      speakers: [...new Set(speakers)].slice(0, 50),
      places: place === '' ? [] : [place],
    })
    return { ok: true, value: found, text: suggestionText(found) }
  },
}
