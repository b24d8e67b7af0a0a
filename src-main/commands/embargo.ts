/** `embargo <id> [TIME|off]`: until when nothing of a story leaves, by this computer's wall clock. */
import { AppError } from '../../src-shared/contract/index.ts'
import { instantOf, localZone, wallTime, zoneName } from '../../src-shared/time/zone.ts'
import { UsageError } from './arguments.ts'
import type { Command } from './command.ts'

const shown = (until: string | null): string => {
  if (until === null) return 'No embargo.'
  const at = Date.parse(until)
  return `Under embargo until ${wallTime(localZone(), at).replace('T', ' ')}, ${zoneName(localZone(), at)}.`
}

const untilFrom = (word: string): string | null => {
  if (word === 'off') return null
  const found = instantOf(localZone(), word.trim().replace(' ', 'T'))
  if (found === null) throw new UsageError('The time is a date and time ("2026-11-22 19:30"), or off.')
  if (found.kind === 'skipped') throw new UsageError(`${word} does not exist in ${localZone()}: clocks jump over it.`)
  return new Date(found.at).toISOString()
}

export const embargoCommand: Command = {
  name: 'embargo',
  usage: '<id> ["YYYY-MM-DD HH:MM"|off]',
  summary: 'Show, set or lift the time before which nothing of a story leaves',
  access: 'write',
  options: {},
  positionals: { min: 1, max: 2 },
  run: async ({ archive, positionals }) => {
    const [id = '', word] = positionals
    const opened = await archive()
    if ((await opened.read('getArticle', id)) === null) {
      throw new AppError('not_found', `There is no article ${id} in the archive.`, { id })
    }
    if (word !== undefined) await opened.write('setEmbargo', { articleId: id, until: untilFrom(word) })
    const until = await opened.read('embargoOf', id)
    return { ok: true, value: { until }, text: shown(until) }
  },
}
