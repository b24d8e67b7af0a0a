import { type QueryPart, SearchQuery, type SearchResult } from '../../src-shared/contract/index.ts'
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

const problems: Record<NonNullable<QueryPart['problem']>, string> = {
  date: 'no date: left out',
  status: 'no status: left out',
  empty: 'empty: left out',
  order: 'ends before it begins',
}

/** A part in the words of the language it was read from, with what was made of it. */
const told = ({ negated, either, scope, value, phrase, prefix, days, problem }: QueryPart): string => {
  const words = phrase ? `"${value}"` : `${value}${prefix ? '*' : ''}`
  const period = days === null ? '' : ` [${[...new Set([days.first, days.last])].join(' to ')}]`
  const wrong = problem === null ? '' : ` (${problems[problem]})`
  return `${either ? 'OR ' : ''}${negated ? '-' : ''}${scope === 'any' ? '' : `${scope}:`}${words}${period}${wrong}`
}

const explained = ({ ranking, parts, explanation }: SearchResult): string => {
  const understood = `understood: ${parts.length === 0 ? 'nothing' : parts.map(told).join('  ')}`
  if (explanation === undefined) return `${understood}\nno words: the articles of that time, newest first`
  const { estimate, rankingCost } = explanation
  return [
    understood,
    `ranking: ${ranking}; at most ${estimate} match, ranking costs ${rankingCost} entries`,
    ...explanation.steps.map((step) => `  ${step.index}  ${step.order}  ${step.match}`),
  ].join('\n')
}

const help = `Words stand side by side, in any order. Quote the whole query, or only what your shell would read itself.
  "air pasang"      these words, one after the other
  guber*            words that begin so
  -pantai           not with this word; -(rob banjir) with neither
  rob OR banjir     one of them; (rob OR banjir) kaligawe
  judul: isi: penulis: rubrik: tag: tempat: tokoh: media: status:   (title: body: author: section: place: speaker: outlet:)
  dari:2024 sampai:kemarin tanggal:17/9/2024                        (from:2024 to:yesterday date:sep-2024)
--from, --to and --section narrow the query; --newest orders by date; --forms finds other forms of each word
(menulis, penulisan); --limit is how many hits are shown, 1 to 200; --explain tells how the query was read and run.`

export const searchCommand: Command = {
  name: 'search',
  usage: '<query> [--from D] [--to D] [--section S] [--limit N] [--newest] [--forms] [--explain]',
  summary: 'Find articles in the archive',
  help,
  takesMinus: true,
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
    const unread = found.parts.filter((part) => part.problem !== null).map((part) => `Not understood: ${told(part)}`)
    const how = query.explain === true ? [explained(found)] : unread
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
