/** Sections and tags as WordPress's term ids: found by name, made where the user may, left out with a note elsewhere. */
import { DomUtils, parseDocument } from 'htmlparser2'
import { z } from 'zod'
import { escapeHtml } from '../../../../src-shared/article/markup.ts'
import type { JobNote } from '../../../../src-shared/contract/index.ts'
import type { Step } from '../adapter.ts'
import { parseJson, readAnswer } from '../answers.ts'
import { wordPressDialect } from './dialect.ts'
import type { Site } from './site.ts'

export type Taxonomy = 'categories' | 'tags'
export type Terms = { ids: number[]; notes: JobNote[] }

const Term = z.object({ id: z.int(), name: z.string() })
const TermExists = z.object({ code: z.literal('term_exists'), data: z.object({ term_id: z.coerce.number().int() }) })

/** WordPress keeps and returns names HTML-encoded: `Hukum &amp; Kriminal`. */
const plainName = (name: string): string =>
  DomUtils.textContent(parseDocument(name)).replace(/\s+/g, ' ').trim().toLowerCase()

const find = async (site: Site, taxonomy: Taxonomy, name: string): Promise<Step<number | null>> => {
  for (const search of new Set([name, escapeHtml(name)])) {
    const query = { search, per_page: 100, _fields: 'id,name' }
    const found = await site.ask({ method: 'GET', route: `/${taxonomy}`, query }, z.array(Term))
    if (found.kind !== 'done') return found
    const match = found.value.find((term) => plainName(term.name) === plainName(name))
    if (match !== undefined) return { kind: 'done', value: match.id }
  }
  return { kind: 'done', value: null }
}

/** The new term's id; null when the site will not have it. */
const create = async (site: Site, taxonomy: Taxonomy, name: string): Promise<Step<number | null>> => {
  const index = await site.index()
  if (index.kind !== 'done') return index
  const result = await site.send(index.value.root, {
    method: 'POST',
    route: `/${taxonomy}`,
    query: { _fields: 'id,name' },
    json: { name },
  })
  const exists = TermExists.safeParse(result.kind === 'response' ? parseJson(result.text) : null)
  if (exists.success) return { kind: 'done', value: exists.data.data.term_id }
  const made = readAnswer(result, 'write', Term, wordPressDialect)
  if (made.kind === 'done') return { kind: 'done', value: made.value.id }
  const isRefused = made.kind === 'rejected' || (made.kind === 'needs_auth' && made.code === 'cannot_publish')
  return isRefused ? { kind: 'done', value: null } : made
}

const nouns: Record<Taxonomy, string> = { categories: 'section', tags: 'tag' }

const leftOut = (taxonomy: Taxonomy, name: string): JobNote => ({
  code: `${nouns[taxonomy]}_left_out`,
  name,
  message: `The ${nouns[taxonomy]} “${name}” does not exist on the site and this user may not add it.`,
})

export const termIds = async (site: Site, taxonomy: Taxonomy, names: string[]): Promise<Step<Terms>> => {
  const terms: Terms = { ids: [], notes: [] }
  for (const name of new Set(names.map((each) => each.trim()).filter((each) => each !== ''))) {
    const found = await find(site, taxonomy, name)
    if (found.kind !== 'done') return found
    const term = found.value === null ? await create(site, taxonomy, name) : found
    if (term.kind !== 'done') return term
    if (term.value !== null) terms.ids.push(term.value)
    else terms.notes.push(leftOut(taxonomy, name))
  }
  return { kind: 'done', value: { ids: [...new Set(terms.ids)], notes: terms.notes } }
}
