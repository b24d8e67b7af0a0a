import { SearchQuery, type SearchResult } from '../../src-shared/contract/index.ts'
import { UsageError } from './arguments.ts'
import type { Command } from './command.ts'
import { localDay } from './local-day.ts'

/** `search <query>`: finds articles in the archive, best first; the shape of its JSON is a promise to scripts. */
const queryOf = (words: string[], values: Record<string, unknown>) => {
  const limit = values.limit === undefined ? undefined : Number(values.limit)
  const given = {
    query: words.join(' '),
    from: values.from,
    to: values.to,
    section: values.section,
    limit,
    order: values.newest === true ? 'newest' : 'ranked',
    otherForms: values.forms === true,
    explain: values.explain === true,
    // Nobody waits for the next keystroke here.
    patient: true,
  }
  const parsed = SearchQuery.safeParse(given)
  if (parsed.success) return parsed.data
  const field = parsed.error.issues[0]?.path.join('.') ?? 'query'
  const expected =
    field === 'limit' ? 'a whole number from 1 to 200' : field === 'query' ? 'shorter' : 'a day such as 2024-09-17'
  throw new UsageError(`--${field} must be ${expected}.`)
}

const explained = ({ ranking, parts, explanation }: SearchResult): string => {
  const understood = parts.map(
    (part) =>
      `${part.negated ? '-' : ''}${part.scope}:${part.value}${part.problem === null ? '' : ` (${part.problem}?)`}`,
  )
  const steps = (explanation?.steps ?? []).map((step) => `  ${step.index}  ${step.order}  ${step.match}`)
  return [
    `understood: ${understood.join('  ')}`,
    `ranking: ${ranking}; at most ${explanation?.estimate ?? 0} match, ranking costs ${explanation?.rankingCost ?? 0} entries`,
    ...steps,
  ].join('\n')
}

export const searchCommand: Command = {
  name: 'search',
  usage: '<query> [--from D] [--to D] [--section S] [--limit N] [--newest] [--forms] [--explain]',
  summary: 'Find articles in the archive',
  access: 'read',
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    section: { type: 'string' },
    limit: { type: 'string' },
    newest: { type: 'boolean' },
    forms: { type: 'boolean' },
    explain: { type: 'boolean' },
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
    const amount = `${found.totalIsLowerBound ? 'more than ' : ''}${found.total}`
    const meant = found.didYouMean === null ? [] : [`Did you mean: ${found.didYouMean}`]
    const how = query.explain === true ? [explained(found)] : []
    const text = [`${amount} found in ${found.tookMs} ms`, ...how, ...meant, ...lines].join('\n\n')
    const value = {
      total: found.total,
      tookMs: found.tookMs,
      hits,
      ...(found.totalIsLowerBound && { totalIsLowerBound: true }),
      ...(found.didYouMean !== null && { didYouMean: found.didYouMean }),
      ...(query.explain === true && { ranking: found.ranking, parts: found.parts, explanation: found.explanation }),
    }
    return { ok: true, value, text }
  },
}
