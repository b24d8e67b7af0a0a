import { asText, looksLikeHtml, type StoryRecord, valueAt } from './record-values.ts'
import { storyDate } from './story-date.ts'

/** Which column of somebody else's records means which field of a story: guessed by name and by what stands in it. */
export const storyFieldNames = [
  'headline',
  'body',
  'standfirst',
  'date',
  'section',
  'byline',
  'outlet',
  'editor',
  'tags',
  'slug',
  'url',
  'id',
  'status',
  'language',
  'image',
  'caption',
  'alt',
  'credit',
] as const
export type StoryField = (typeof storyFieldNames)[number]

/** Field → column (a path with dots into nested objects); '' leaves the field empty. A field not named is guessed. */
export type Mapping = Partial<Record<StoryField, string>>

/** The most telling name first. In lower case, without `_`, `-`, spaces and the dots of abbreviations. */
const names: Record<StoryField, readonly string[]> = {
  headline: ['headline', 'title', 'judul', 'posttitle', 'titleid', 'judulberita', 'kepala', 'subject'],
  body: [
    ...['html', 'bodyhtml', 'contenthtml', 'contentencoded', 'body', 'content', 'text', 'isi', 'isiberita', 'artikel'],
    ...['article', 'articlebody', 'postcontent', 'fulltext', 'naskah', 'konten', 'story', 'paragraphs'],
  ],
  standfirst: ['standfirst', 'description', 'excerpt', 'summary', 'ringkasan', 'teras', 'lead', 'deck', 'postexcerpt'],
  date: [
    ...['date', 'datedat', 'publishedat', 'published', 'datepublished', 'pubdate', 'tanggal', 'tanggalterbit'],
    ...[
      'rawdate',
      'publishdate',
      'tgl',
      'tglterbit',
      'tgltayang',
      'tanggaltayang',
      'waktu',
      'timestamp',
      'postdategmt',
      'postdate',
      'createdat',
      'created',
      'time',
    ],
  ],
  section: ['section', 'category', 'rubrik', 'kanal', 'kategori', 'categories', 'channel', 'desk'],
  byline: [
    'byline',
    'author',
    'penulis',
    'wartawan',
    'authors',
    'creator',
    'reporter',
    'jurnalis',
    'writer',
    'namapenulis',
    'namawartawan',
  ],
  outlet: [
    ...['outlet', 'media', 'namamedia', 'medianame', 'sumber', 'sumberberita', 'source', 'source.name', 'sourcename'],
    ...['koran', 'suratkabar', 'publisher', 'penerbit'],
  ],
  editor: ['editor', 'penyunting', 'redaktur'],
  tags: ['tags', 'keywords', 'tag', 'katakunci', 'topics', 'topik', 'labels'],
  slug: ['slug', 'postname'],
  url: ['url', 'link', 'permalink', 'canonical', 'tautan', 'sourceurl', 'href'],
  id: ['id', 'guid', '_id', 'articleid', 'postid', 'uuid', 'nomor'],
  status: ['status', 'poststatus'],
  language: ['language', 'lang', 'bahasa', 'locale'],
  image: ['picture', 'image', 'gambar', 'foto', 'featuredimage', 'thumbnail', 'imageurl'],
  caption: ['caption', 'keterangan', 'imagecaption', 'keteranganfoto'],
  alt: ['alt', 'imagealt'],
  credit: ['credit', 'kredit', 'photographer', 'fotografer'],
}

const plainName = (column: string): string => column.toLowerCase().replace(/[\s_-]|\.(?=\s|$)/g, '') || column

type Candidates = Record<StoryField, string[]>

const namedLike = (field: StoryField, columns: { column: string; plain: string }[]): string[] =>
  names[field].flatMap((name) =>
    columns
      .filter(
        ({ column, plain }) => plain === name || plain === `${name}.rendered` || (name === '_id' && column === '_id'),
      )
      .map(({ column }) => column),
  )

/** All records of a file have the same few columns: they are told apart once. */
const known = new Map<string, Candidates>()
const mostKnown = 100
const mostColumns = 200

const candidatesOf = (columns: readonly string[]): Candidates => {
  const key = columns.join('\0')
  const before = known.get(key)
  if (before !== undefined) return before
  const named = columns.map((column) => ({ column, plain: plainName(column) }))
  const found = Object.fromEntries(storyFieldNames.map((field) => [field, namedLike(field, named)])) as Candidates
  if (known.size >= mostKnown) known.clear()
  if (columns.length <= mostColumns) known.set(key, found)
  return found
}

/** Columns that may mean the field, the likeliest first. */
const candidates = (field: StoryField, columns: readonly string[]): string[] => candidatesOf(columns)[field]

const share = (values: string[], test: (value: string) => boolean): number =>
  values.length === 0 ? 0 : values.filter(test).length / values.length

const mean = (values: string[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value.length, 0) / values.length

type Samples = StoryRecord[]

const filled = (column: string, samples: Samples): string[] =>
  samples.map((record) => asText(valueAt(record, column))).filter((value) => value.trim() !== '')

/** Where no name helps: the longest text is the body, a column of dates the date, a short text beside them the headline. */
const byContent = (field: StoryField, free: string[], samples: Samples): string | undefined => {
  const described = free.map((column) => ({ column, values: filled(column, samples) }))
  const isDated = (value: string): boolean => value.length < 60 && storyDate(value) !== null
  switch (field) {
    case 'body':
      return described
        .filter(({ values }) => mean(values) > 200 || share(values, looksLikeHtml) > 0.5)
        .sort((a, b) => mean(b.values) - mean(a.values))[0]?.column
    case 'date':
      return described.find(({ values }) => share(values, isDated) > 0.8)?.column
    case 'url':
      return described.find(({ values }) => share(values, (value) => /^https?:\/\/\S+$/.test(value)) > 0.8)?.column
    case 'headline': {
      const isTitle = (value: string): boolean =>
        value.length >= 15 && value.length <= 200 && /\s\S+\s/.test(value) && !isDated(value)
      return described.find(({ values }) => share(values, isTitle) > 0.8)?.column
    }
    default:
      return undefined
  }
}

const byContentToo: readonly StoryField[] = ['body', 'date', 'url', 'headline']

/** Every column of the samples, nested ones by their path (one level, as WordPress' `title.rendered`). */
export const columnsOf = (samples: Samples): string[] => {
  const columns = new Set<string>()
  for (const record of samples) {
    for (const name of Object.keys(record)) {
      const value = record[name]
      columns.add(name)
      if (typeof value !== 'object' || value === null || Array.isArray(value)) continue
      for (const inner of Object.keys(value)) columns.add(`${name}.${inner}`)
    }
  }
  return [...columns]
}

/** A column is given to one field only. What was chosen stays; '' means that nothing was found. */
export const guessMapping = (samples: Samples, chosen: Mapping = {}): Required<Mapping> => {
  const columns = columnsOf(samples)
  const taken = new Set(Object.values(chosen).filter((column) => column !== ''))
  const mapping: Mapping = { ...chosen }
  const give = (field: StoryField, column: string | undefined): void => {
    if (column === undefined) return
    mapping[field] = column
    taken.add(column)
  }
  const free = (): string[] => columns.filter((column) => !taken.has(column))
  for (const field of storyFieldNames) {
    if (mapping[field] !== undefined) continue
    const named = candidates(field, free())
    // A name alone is not enough when the column is empty and another one is not.
    give(field, named.find((column) => filled(column, samples).length > 0) ?? named[0])
  }
  for (const field of byContentToo) {
    if (mapping[field] === undefined) give(field, byContent(field, free(), samples))
  }
  return Object.fromEntries(storyFieldNames.map((field) => [field, mapping[field] ?? ''])) as Required<Mapping>
}

/** What names do not tell: the chosen columns, and those found by what stands in them. Null when that is nothing. */
export const mappingBeyondNames = (samples: Samples, chosen: Mapping | null): Mapping | null => {
  const columns = columnsOf(samples)
  const full = guessMapping(samples, chosen ?? {})
  const beyond = storyFieldNames.filter(
    (field) => chosen?.[field] !== undefined || (full[field] !== '' && candidates(field, columns).length === 0),
  )
  return beyond.length === 0 ? null : Object.fromEntries(beyond.map((field) => [field, full[field]]))
}

/** By names alone, for a single record: several columns may mean a field, and the first that says something wins. */
export const columnsByField = (record: StoryRecord, mapping: Mapping | null): Candidates => {
  const named = candidatesOf(columnsOf([record]))
  if (mapping === null) return named
  const columns = { ...named }
  for (const field of storyFieldNames) {
    const chosen = mapping[field]
    if (chosen !== undefined) columns[field] = chosen === '' ? [] : [chosen]
  }
  return columns
}
