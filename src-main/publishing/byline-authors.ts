/**
 * The people of a byline as a site's authors: those it knows by name, as far as the signed-in user may write in their
 * name. A WordPress post has one author, the first of them; Ghost's takes all.
 */
import type { Archive } from '../archive/operations.ts'
import { peopleIn } from './missing-terms.ts'

/** `refused` are known there, but this user may not publish for them. */
export type BylineAuthors = { ids: string[]; refused: string[] }

export const authorsFor = async (archive: Archive, endpointId: string, byline: string): Promise<BylineAuthors> => {
  const found = await Promise.all(
    peopleIn(byline).map((name) => archive.read('findTerm', { endpointId, kind: 'author', name })),
  )
  const people = found.flatMap((person) => (person === null ? [] : [person]))
  const endpoint = people.length === 0 ? null : await archive.read('getEndpoint', endpointId)
  if (endpoint === null || endpoint.kind !== 'wordpress') return { ids: people.map(({ id }) => id), refused: [] }
  const authors = endpoint.site?.authors
  const [first] = people
  if (first === undefined || authors === undefined) return { ids: [], refused: [] }
  const mayBe = authors.others || first.id === authors.self
  return mayBe ? { ids: [first.id], refused: [] } : { ids: [], refused: [first.name] }
}
