import type { QueryPart } from '../../../src-shared/contract/index.ts'
import { oneSlipAway } from './slips.ts'

/** The names of scopes (`judul:`, `from:` …), in both languages, with what else editors call the same thing. */
export type Scope = QueryPart['scope']

const named: Record<Exclude<Scope, 'any'>, string> = {
  title: 'judul title headline',
  body: 'isi body teks text',
  author: 'penulis author byline oleh by',
  section: 'rubrik section kategori category kanal',
  tag: 'tag tags',
  place: 'tempat place lokasi location',
  speaker: 'tokoh speaker narasumber',
  outlet: 'media outlet sumber source',
  status: 'status',
  from: 'dari from sejak since',
  to: 'sampai to hingga until',
  on: 'tanggal date tahun year bulan month',
}

const scopes = new Map(
  Object.entries(named).flatMap(([scope, names]) => names.split(' ').map((name) => [name, scope as Scope] as const)),
)

/** A colon, also of a Chinese or Japanese keyboard; glued on both sides also the semicolon of its key, or an equals sign. */
const scopeAt = new RegExp(`(${[...scopes.keys()].join('|')})(?:\\s*[:：]\\s*|[;=](?=[^\\s;=]))`, 'iuy')
/** A word before a colon that is glued to what follows: 10:30 and https:// are none. */
const nameAt = /(\p{L}{4,14})[:：](?=[^\s/:])/iuy
/** Only a query that holds one of them can name a scope. */
export const mayNameScope = (query: string): boolean => /[:：;=]/.test(query)

/** Names are hit wrongly like any other word; of the short ones too much else is one slip away. */
const slippedScope = (name: string): Scope | undefined => {
  for (const near of oneSlipAway(name)) {
    const scope = near.length >= 5 ? scopes.get(near) : undefined
    if (scope !== undefined) return scope
  }
  return undefined
}

/** The scope whose name stands at this place of the query, and where its value begins. */
export const scopeFrom = (query: string, at: number): { scope: Scope; end: number } | null => {
  scopeAt.lastIndex = at
  const match = scopeAt.exec(query)
  if (match !== null) return { scope: scopes.get((match[1] ?? '').toLowerCase()) ?? 'any', end: scopeAt.lastIndex }
  nameAt.lastIndex = at
  const scope = slippedScope((nameAt.exec(query)?.[1] ?? '').toLowerCase())
  return scope === undefined ? null : { scope, end: nameAt.lastIndex }
}
