/** What a story names and a site does not know, told before it is published; only what was read from the site counts. */
import type { ArticleContent, MissingTerms } from '../../src-shared/contract/index.ts'
import type { Archive } from '../archive/operations.ts'

type Named = Pick<ArticleContent, 'section' | 'tags' | 'byline'>

/** Bylines name several people the way newsrooms write them: `Dedi, Sari dan Tono`. */
export const peopleIn = (byline: string): string[] =>
  byline
    .split(/\s*(?:[,;/&]|\bdan\b|\band\b)\s*/iu)
    .map((name) => name.trim())
    .filter((name) => name !== '')

export const missingTerms = async (archive: Archive, endpointId: string, named: Named): Promise<MissingTerms> => {
  const nothing: MissingTerms = { section: null, tags: [], people: [] }
  if (!(await archive.read('hasTerms', endpointId))) return nothing
  const isMissing = async (kind: 'section' | 'tag' | 'author', name: string): Promise<boolean> =>
    name.trim() !== '' && (await archive.read('findTerm', { endpointId, kind, name })) === null
  const those = async (kind: 'tag' | 'author', names: string[]): Promise<string[]> => {
    const missing: string[] = []
    for (const name of names) if (await isMissing(kind, name)) missing.push(name)
    return missing
  }
  return {
    section: (await isMissing('section', named.section)) ? named.section.trim() : null,
    tags: await those('tag', named.tags),
    people: await those('author', peopleIn(named.byline)),
  }
}
