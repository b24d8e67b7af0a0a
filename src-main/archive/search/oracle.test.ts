import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../src-shared/contract/index.ts'
import { getArticle } from '../article-rows.ts'
import { createArticle, saveArticle, setStatus } from '../articles.ts'
import { keepDateOrder } from '../date-order.ts'
import { content, temporaryArchive } from '../fixtures/temporary-archive.ts'
import { run, type Writable, writing } from '../handle.ts'
import { maintain } from '../maintenance.ts'
import { facets } from './facets.ts'
import { search } from './search.ts'
import { tokens } from './tokens.ts'

/**
 * Random archives and questions against a plain scan that shares no code with the index: each question is made as a
 * structure, written as an editor would, and judged article by article.
 */
const words = [
  'banjir',
  'banjar',
  'rob',
  'Róbi',
  'pasar',
  'Ma’ruf',
  "Jum'at",
  'Maruf',
  'BPJS',
  'kota',
  'kotak',
  'xsrob',
  'ma',
  'ruf',
]
const word = fc.constantFrom(...words)
/** The index cannot tell “ma ruf” from Ma’ruf, and finds both: two words side by side are nobody's name here. */
const prose = fc.array(word, { maxLength: 6 }).map((some) => some.join(' ').replace(/\bma ruf\b/g, 'ma kota ruf'))
const names = ['Daerah', 'Jawa Tengah', 'Ekonomi', '']
const people = ['Laras Wida', 'Budi Ma’ruf', '']
const moments = [
  '2019-05-29T15:02:00.000Z',
  '2023-12-31T23:30:00.000Z',
  '2024-01-01T00:30:00.000Z',
  '2024-09-17T05:00:00.000Z',
]

const fields = fc.record({
  headline: prose,
  text: prose,
  standfirst: prose,
  byline: fc.constantFrom(...people),
  section: fc.constantFrom(...names),
  tags: fc.uniqueArray(fc.constantFrom('rob', 'panen raya'), { maxLength: 2 }),
  place: fc.constantFrom('Semarang', 'Kota Tegal', ''),
  outlet: fc.constantFrom('Mercusuar', 'KOMPAS.com', ''),
  speaker: fc.constantFrom(...people),
})
const action = fc.record({
  kind: fc.constantFrom('create', 'create', 'save', 'trash', 'ready', 'redate'),
  at: fc.nat(20),
  moment: fc.constantFrom(...moments),
  fields,
})
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never

const contentOf = ({ place, outlet, speaker, ...plain }: Action['fields']) =>
  content({
    ...plain,
    dateline:
      place === '' && outlet === ''
        ? null
        : { place, outlet, separator: '', order: 'place', outletWrap: 'none', raw: place },
    quotations:
      speaker === ''
        ? []
        : [{ form: 'inline', text: 'x', start: 0, end: 1, speaker, role: '', verb: '', saidOn: '', channel: '' }],
  })

const apply = (db: Writable, ids: string[], { kind, at, moment, fields: given }: Action): void => {
  const article = getArticle(db, ids[at % Math.max(1, ids.length)] ?? '')
  if (kind === 'create' || article === null) {
    const origin = { kind: 'typed' as const, source: '' }
    ids.push(createArticle(db, { content: contentOf(given), origin }, new Date(moment)).id)
  } else if (kind === 'save') {
    saveArticle(db, { articleId: article.id, baseRevision: article.revision, sequence: 1, content: contentOf(given) })
  } else if (kind === 'redate') {
    writing(db, () => {
      run(db, 'UPDATE articles SET dated_at = ? WHERE id = ?', moment, article.id)
      keepDateOrder(db, article.id)
    })
  } else setStatus(db, { id: article.id, status: kind === 'trash' ? 'trashed' : 'ready' })
}

type Text = { kind: 'text'; scope: 'any' | 'judul' | 'isi'; words: string[]; quoted: boolean; star: boolean }
type Name = { kind: 'name'; scope: string; value: string; quoted: boolean }
type Plain = { not: boolean; either: (Text | Name)[] }
/** (one of these groups of words, each held as a whole), in the headline or anywhere; or none of all their words. */
type Grouped = { scope: 'any' | 'judul'; groups: string[][]; without: boolean }
type Asked = Plain | Grouped

const textPart: fc.Arbitrary<Text> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    scope: fc.constantFrom('any' as const, 'any' as const, 'judul' as const, 'isi' as const),
    words: fc.array(word, { minLength: 1, maxLength: 1 }),
    quoted: fc.constant(false),
    star: fc.constant(false),
  }),
  fc.record({
    kind: fc.constant('text' as const),
    scope: fc.constantFrom('any' as const, 'judul' as const),
    words: fc.array(fc.constantFrom('ba', 'kot', 'r', 'bpj'), { minLength: 1, maxLength: 1 }),
    quoted: fc.constant(false),
    star: fc.constant(true),
  }),
  fc.record({
    kind: fc.constant('text' as const),
    scope: fc.constantFrom('any' as const, 'isi' as const),
    words: fc.array(fc.constantFrom('banjir', 'rob', 'pasar', 'kota'), { minLength: 2, maxLength: 3 }),
    quoted: fc.constant(true),
    star: fc.constant(false),
  }),
)
const namePart: fc.Arbitrary<Name> = fc.oneof(
  ...(
    [
      ['rubrik', ['Daerah', 'Jawa Tengah', 'jawa', 'Tengah Jawa']],
      ['penulis', ['Laras Wida', 'wida', 'Budi Ma’ruf']],
      ['tag', ['rob', 'panen raya', 'raya']],
      ['tempat', ['Semarang', 'Kota Tegal', 'tegal']],
      ['tokoh', ['Laras Wida', 'budi']],
      ['media', ['Mercusuar', 'kompas', 'mercu', 'kompas.c', 'com']],
      ['status', ['draf', 'ready', 'terbit']],
    ] as const
  ).map(([scope, values]) =>
    fc.record({
      kind: fc.constant('name' as const),
      scope: fc.constant(scope),
      value: fc.constantFrom(...values),
      quoted: fc.boolean(),
    }),
  ),
)
const plain: fc.Arbitrary<Plain> = fc.record({
  not: fc.integer({ min: 0, max: 3 }).map((dice) => dice === 0),
  either: fc.array(fc.oneof({ weight: 3, arbitrary: textPart }, { weight: 1, arbitrary: namePart }), {
    minLength: 1,
    maxLength: 2,
  }),
})
const wordGroup = fc.array(word, { minLength: 1, maxLength: 2 })
const grouped: fc.Arbitrary<Grouped> = fc.record({
  scope: fc.constantFrom('any' as const, 'judul' as const),
  groups: fc.array(wordGroup, { minLength: 1, maxLength: 3 }),
  without: fc.boolean(),
})
const asked: fc.Arbitrary<Asked> = fc.oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: grouped })
const period = fc.constantFrom(
  { from: '', to: '' },
  { from: '2024', to: '' },
  { from: '', to: '2023' },
  { from: '2023-12', to: '17/9/2024' },
)
const question = fc.record({ clauses: fc.array(asked, { minLength: 1, maxLength: 3 }), period })
type Question = typeof question extends fc.Arbitrary<infer T> ? T : never

const writePart = (part: Text | Name): string => {
  if (part.kind === 'name') {
    const value = part.quoted || part.value.includes(' ') ? `"${part.value}"` : part.value
    return `${part.scope}:${value}`
  }
  const value = part.quoted ? `"${part.words.join(' ')}"` : `${part.words.join(' ')}${part.star ? '*' : ''}`
  return part.scope === 'any' ? value : `${part.scope}: ${value}`
}
/** A clause that is negated has one part: NOT and OR together are not in the language. */
const partsOf = ({ not, either }: Plain): (Text | Name)[] => (not ? either.slice(0, 1) : either)
const writeGrouped = ({ scope, groups, without }: Grouped): string => {
  const text = groups.map((some) => (some.length > 1 ? `(${some.join(' ')})` : some.join(''))).join(' OR ')
  return `${without ? '-' : ''}${scope === 'any' ? '' : `${scope}:`}(${text})`
}
const writePlain = (clause: Plain): string => (clause.not ? '-' : '') + partsOf(clause).map(writePart).join(' OR ')
const writeClause = (clause: Asked): string => ('groups' in clause ? writeGrouped(clause) : writePlain(clause))
const written = ({ clauses, period: { from, to } }: Question): string =>
  [...clauses.map(writeClause), from === '' ? '' : `dari:${from}`, to === '' ? '' : `sampai:${to}`].join(' ')

const folded = (text: string): string[] => tokens(text).map((token) => token.word)
const joinedApostrophes = (text: string): string => text.replace(/(?<=\p{L})['’](?=\p{L})/gu, '')

/** With Ma’ruf as two words, as one, and as the one typed: a spelling is found by any other. */
const standsIn = (text: string, { words: wanted, star }: Text): boolean =>
  [wanted.join(' '), joinedApostrophes(wanted.join(' '))].some((spelling) => {
    const needle = folded(spelling)
    const isAt = (hay: string[]): boolean =>
      hay.some((_, at) =>
        needle.every((one, index) => {
          const found = hay[at + index] ?? ''
          return star && index === needle.length - 1 ? found.startsWith(one) && found !== '' : found === one
        }),
      )
    return isAt(folded(text)) || isAt(folded(joinedApostrophes(text)))
  })

const sameWords = (a: string, b: string): boolean => folded(a).join('') === folded(b).join('')
const holdsWords = (value: string, wanted: string, isBeginning: boolean): boolean => {
  const [hay, needle] = [folded(value), folded(wanted)]
  const fitsAt = (one: string, index: number, at: number): boolean =>
    isBeginning && index === needle.length - 1 ? (hay[at + index] ?? '').startsWith(one) : hay[at + index] === one
  return hay.some((_, at) => needle.every((one, index) => fitsAt(one, index, at)))
}
const statuses: Record<string, string> = { draf: 'draft', ready: 'ready', terbit: 'published' }

const fits = (article: Article, part: Text | Name): boolean => {
  if (part.kind === 'text') {
    const all = [article.headline, article.standfirst, article.text, article.byline]
    const columns = part.scope === 'judul' ? [article.headline] : part.scope === 'isi' ? [article.text] : all
    return columns.some((column) => standsIn(column, part))
  }
  if (part.scope === 'status') return article.status === statuses[part.value]
  const values: Record<string, string[]> = {
    rubrik: [article.section],
    penulis: [article.byline],
    tag: article.tags,
    tempat: [article.dateline?.place ?? ''],
    media: [article.dateline?.outlet ?? ''],
    tokoh: article.quotations.map((quotation) => quotation.speaker),
  }
  // Of a speaker a part of the name is enough.
  const isWhole = part.scope !== 'tokoh' && (part.quoted || part.value.includes(' '))
  return (values[part.scope] ?? []).some((value) =>
    isWhole ? value !== '' && sameWords(value, part.value) : holdsWords(value, part.value, part.scope === 'media'),
  )
}

const fitsGrouped = (article: Article, { scope, groups, without }: Grouped): boolean => {
  const holds = (one: string): boolean =>
    fits(article, { kind: 'text', scope, words: [one], quoted: false, star: false })
  return without ? !groups.flat().some(holds) : groups.some((some) => some.every(holds))
}
const fitsClause = (article: Article, clause: Asked): boolean =>
  'groups' in clause ? fitsGrouped(article, clause) : partsOf(clause).some((part) => fits(article, part)) !== clause.not

const localDay = (iso: string): string => {
  const date = new Date(iso)
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

const firstDays: Record<string, string> = { '2024': '2024-01-01', '2023-12': '2023-12-01' }
const lastDays: Record<string, string> = { '2023': '2023-12-31', '17/9/2024': '2024-09-17' }

const scan = (articles: Article[], { clauses, period: { from, to } }: Question): string[] =>
  articles
    .filter((article) => {
      const day = localDay(article.datedAt)
      const first = firstDays[from] ?? '0000'
      const last = lastDays[to] ?? '9999'
      const inPeriod = day >= first && day <= last
      return inPeriod && clauses.every((clause) => fitsClause(article, clause))
    })
    .map(({ id }) => id)
    .sort()

type Paged = { ids: string[]; total: number; isLowerBound: boolean }

const allPages = (db: Writable, query: string, order: 'ranked' | 'newest'): Paged => {
  const ids: string[] = []
  for (;;) {
    const page = search(db, { query, order, limit: 3, offset: ids.length })
    ids.push(...page.hits.map((hit) => hit.id))
    if (page.hits.length === 0) return { ids: ids.sort(), total: page.total, isLowerBound: page.totalIsLowerBound }
  }
}

/** Lets every word seem common, so that the ways of a large archive are taken: headlines first, windows. */
const believeBroad = (db: Writable): void => {
  run(db, 'UPDATE terms SET articles = 1000000')
  run(db, "UPDATE search_state SET value = '1000000' WHERE key = 'articles'")
}

const sound = (db: Writable): void => {
  db.exec("INSERT INTO article_index (article_index, rank) VALUES ('integrity-check', 1)")
  db.exec("INSERT INTO title_index (title_index, rank) VALUES ('integrity-check', 1)")
}

describe('search agrees with a plain scan', { timeout: 120_000 }, () => {
  it.each(['UTC', 'Asia/Jakarta', 'America/New_York'])(
    'after any operations, for any question, on a clock in %s',
    (zone) => {
      const before = process.env.TZ
      process.env.TZ = zone
      const db = temporaryArchive()
      // What a power cut would do is asked elsewhere; waiting for the disk is most of what this test would do.
      db.pragma('synchronous = OFF')
      try {
        fc.assert(
          fc.property(
            fc.array(action, { minLength: 1, maxLength: 10 }),
            fc.array(question, { minLength: 1, maxLength: 5 }),
            fc.constantFrom('unknown' as const, 'counted' as const, 'broad' as const),
            (actions, questions, vocabulary) => {
              for (const table of ['articles', 'elided_words', 'terms', 'completions', 'search_state'])
                run(db, `DELETE FROM ${table}`)
              const ids: string[] = []
              for (const one of actions) apply(db, ids, one)
              if (vocabulary !== 'unknown') maintain(db)
              if (vocabulary === 'broad') believeBroad(db)
              sound(db)
              const articles = ids
                .flatMap((id) => getArticle(db, id) ?? [])
                .filter((article) => article.status !== 'trashed')
              for (const one of questions) {
                const query = written(one)
                const expected = scan(articles, one)
                const ranked = search(db, { query, limit: 200 })
                const paged = allPages(db, query, 'newest')
                const counted = facets(db, { query })
                // Broad questions end by the clock, which a busy machine may let run out: then they say so.
                if (vocabulary === 'broad' && (ranked.totalIsLowerBound || paged.isLowerBound || counted.isPartial)) {
                  for (const id of [...ranked.hits.map((hit) => hit.id), ...paged.ids]) expect(expected).toContain(id)
                  expect(Math.max(ranked.total, paged.total, counted.counted)).toBeLessThanOrEqual(expected.length)
                  continue
                }
                expect([query, ranked.hits.map((hit) => hit.id).sort()]).toEqual([query, expected])
                expect([query, ranked.total, ranked.totalIsLowerBound]).toEqual([query, expected.length, false])
                expect(paged).toEqual({ ids: expected, total: expected.length, isLowerBound: false })
                expect([query, counted.counted]).toEqual([query, expected.length])
                expect(counted.matches).toEqual({ articles: expected.length, isLowerBound: false, hasEveryYear: true })
                const years = facets(db, { query }, { looked: 1, years: { allMs: 100, stepMs: 30 } })
                expect(years.matches.articles).toBeLessThanOrEqual(expected.length)
                if (years.matches.hasEveryYear)
                  expect([query, years.matches, years.years]).toEqual([query, counted.matches, counted.years])
              }
            },
          ),
          { numRuns: 25 },
        )
      } finally {
        if (before === undefined) delete process.env.TZ
        else process.env.TZ = before
      }
    },
  )
})
