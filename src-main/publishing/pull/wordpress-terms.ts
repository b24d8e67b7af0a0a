/** A WordPress site's categories, tags and people by their numbers, their HTML-encoded names decoded. */
import { z } from 'zod'
import type { TermKind } from '../../../src-shared/contract/index.ts'
import type { Step } from '../cms/adapter.ts'
import type { Query, Site } from '../cms/wordpress/site.ts'
import { plainText } from './plain-text.ts'
import type { SourceTerm } from './source.ts'

const Term = z.object({ id: z.int(), name: z.string().max(2000) })
const pageSize = 100
/** 20,000 names: what a person can still choose from. Posts find the names beyond by their numbers. */
const mostPages = 200

const routes: Record<TermKind, string> = { section: '/categories', tag: '/tags', author: '/users' }

const isRefused = (step: Step<unknown>): boolean =>
  step.kind === 'needs_auth' || (step.kind === 'rejected' && step.code.startsWith('rest_'))

const ask = async (site: Site, kind: TermKind, query: Query): Promise<Step<SourceTerm[]>> => {
  const found = await site.ask(
    { method: 'GET', route: routes[kind], query: { per_page: pageSize, _fields: 'id,name', ...query } },
    z.array(Term),
  )
  if (found.kind !== 'done') return found
  const terms = found.value.map(({ id, name }) => ({ kind, id: String(id), name: plainText(name).slice(0, 200) }))
  return { kind: 'done', value: terms.filter(({ name }) => name !== '') }
}

const allOf = async (site: Site, kind: TermKind): Promise<Step<SourceTerm[]>> => {
  const terms: SourceTerm[] = []
  for (let page = 1; page <= mostPages; page += 1) {
    // Without `who` only those are listed who have published something.
    const found = await ask(site, kind, {
      page,
      orderby: 'id',
      order: 'asc',
      ...(kind === 'author' && { who: 'authors' }),
    })
    // Past the end, or a list this user may not see.
    if (isRefused(found)) break
    if (found.kind !== 'done') return found
    terms.push(...found.value)
    if (found.value.length < pageSize) break
  }
  return { kind: 'done', value: terms }
}

export const allTerms = async (site: Site): Promise<Step<SourceTerm[]>> => {
  const terms: SourceTerm[] = []
  for (const kind of ['section', 'tag', 'author'] as const) {
    const found = await allOf(site, kind)
    if (found.kind !== 'done') return found
    terms.push(...found.value)
  }
  return { kind: 'done', value: terms }
}

/** Names by number, remembered: each is asked for once. */
export type TermNames = { learn: (kind: TermKind, ids: number[]) => Promise<Step<null>>; name: NameOf }
type NameOf = (kind: TermKind, id: number) => string

export const termNames = (site: Site): TermNames => {
  const known = new Map<string, string>()
  const key = (kind: TermKind, id: number): string => `${kind} ${id}`
  return {
    name: (kind, id) => known.get(key(kind, id)) ?? '',
    learn: async (kind, ids) => {
      const missing = [...new Set(ids)].filter((id) => id > 0 && !known.has(key(kind, id)))
      for (let at = 0; at < missing.length; at += pageSize) {
        const chunk = missing.slice(at, at + pageSize)
        const found = await ask(site, kind, { include: chunk.join(',') })
        if (found.kind !== 'done' && !isRefused(found)) return found
        for (const id of chunk) known.set(key(kind, id), '')
        for (const term of found.kind === 'done' ? found.value : []) known.set(key(kind, Number(term.id)), term.name)
      }
      return { kind: 'done', value: null }
    },
  }
}
