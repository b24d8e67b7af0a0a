/** Sections and tags as Ghost's tags, the section first: Ghost has no sections, its first tag plays that part. */
import { z } from 'zod'
import type { Step } from '../adapter.ts'
import { longestTag } from './limits.ts'
import type { GhostSite } from './site.ts'

const Tags = z.object({ tags: z.array(z.object({ id: z.string(), name: z.string() })) })
/** A tag without an id is made together with the post. */
export type GhostTag = { id: string } | { name: string }

/** A leading # would make the tag an internal one, hidden from readers. */
const plain = (name: string): string =>
  name
    .trim()
    .replace(/^#+\s*/, '')
    .slice(0, longestTag)

/** Ghost would make a second tag of the same name, so each is looked up, whatever its case. */
export const tagsFor = async (site: GhostSite, names: string[]): Promise<Step<GhostTag[]>> => {
  const wanted = new Map(names.map((name) => [plain(name).toLowerCase(), plain(name)]))
  wanted.delete('')
  const tags: GhostTag[] = []
  for (const [lowerCase, name] of wanted) {
    const query = { filter: `name:~'${name.replace(/['\\]/g, '\\$&')}'`, fields: 'id,name', limit: 100 }
    const found = await site.ask({ method: 'GET', route: '/tags/', query }, Tags)
    if (found.kind !== 'done') return found
    const match = found.value.tags.find((tag) => tag.name.trim().toLowerCase() === lowerCase)
    tags.push(match === undefined ? { name } : { id: match.id })
  }
  return { kind: 'done', value: tags }
}
