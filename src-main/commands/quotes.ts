import { QuoteQuery } from '../../src-shared/contract/index.ts'
import { UsageError } from './arguments.ts'
import type { Command } from './command.ts'

/** `quotes`: who said what in the archive; the shape of its JSON is a promise to scripts. */
const queryOf = (values: Record<string, unknown>) => {
  const limit = values.limit === undefined ? undefined : Number(values.limit)
  const { speaker, words, verb, from, to } = values
  const parsed = QuoteQuery.safeParse({ speaker, words, verb, from, to, limit })
  if (parsed.success) return parsed.data
  const field = parsed.error.issues[0]?.path.join('.') ?? 'words'
  const expected =
    field === 'limit'
      ? 'a whole number from 1 to 200'
      : field === 'from' || field === 'to'
        ? 'a day such as 2024-09-17'
        : 'shorter'
  throw new UsageError(`--${field} must be ${expected}.`)
}

export const quotesCommand: Command = {
  name: 'quotes',
  usage: '[--speaker S] [--words W] [--verb V] [--from D] [--to D] [--limit N]',
  summary: 'Find who said what in the archive',
  access: 'read',
  options: {
    speaker: { type: 'string' },
    words: { type: 'string' },
    verb: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    limit: { type: 'string' },
  },
  positionals: { min: 0, max: 0 },
  run: async ({ values, archive }) => {
    const found = await (await archive()).read('quotes', queryOf(values))
    const hits = found.hits.map(({ articleId, text, speaker, role, verb, date, confidence }) => ({
      articleId,
      text,
      speaker,
      role,
      verb,
      date,
      confidence,
    }))
    const lines = found.hits.map((hit) => {
      const who = [hit.speaker === '' ? 'unknown speaker' : hit.speaker, hit.role]
        .filter((part) => part !== '')
        .join(', ')
      return `${hit.date}  ${who}\n  ${hit.text}\n  ${hit.articleId}  ${hit.headline}`
    })
    return { ok: true, value: { total: found.total, hits }, text: [`${found.total} found`, ...lines].join('\n\n') }
  },
}
