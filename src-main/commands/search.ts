import { SearchQuery } from '../../src-shared/contract/index.ts'
import { UsageError } from './arguments.ts'
import type { Command } from './command.ts'

/** `search <query>`: finds articles in the archive, best first; the shape of its JSON is a promise to scripts. */
const localDay = (iso: string): string => {
  const date = new Date(iso)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

const queryOf = (words: string[], values: Record<string, unknown>) => {
  const limit = values['limit'] === undefined ? undefined : Number(values['limit'])
  const given = { query: words.join(' '), from: values['from'], to: values['to'], section: values['section'], limit }
  const parsed = SearchQuery.safeParse(given)
  if (parsed.success) return parsed.data
  const field = parsed.error.issues[0]?.path.join('.') ?? 'query'
  const expected =
    field === 'limit' ? 'a whole number from 1 to 200' : field === 'query' ? 'shorter' : 'a day such as 2024-09-17'
  throw new UsageError(`--${field} must be ${expected}.`)
}

export const searchCommand: Command = {
  name: 'search',
  usage: '<query> [--from D] [--to D] [--section S] [--limit N]',
  summary: 'Find articles in the archive',
  access: 'read',
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    section: { type: 'string' },
    limit: { type: 'string' },
  },
  positionals: { min: 1, max: 100 },
  run: async ({ positionals, values, archive }) => {
    const query = queryOf(positionals, values)
    const found = await (await archive()).read('search', query)
    const hits = found.hits.map(({ id, headline, snippet, date, section }) => ({
      id,
      headline,
      snippet,
      date: localDay(date),
      section,
    }))
    const lines = hits.map((hit) => `${hit.date}  ${hit.headline}\n  ${hit.id}  ${hit.section}\n  ${hit.snippet}`)
    const text = [`${found.total} found in ${found.tookMs} ms`, ...lines].join('\n\n')
    return { ok: true, value: { total: found.total, tookMs: found.tookMs, hits }, text }
  },
}
