/** A byline whose person is a user of the site, as far as the signed-in role may publish for others. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, type PublishingDesk } from '../../../../e2e/servers/publishing-desk.ts'
import { witness } from '../../../../e2e/servers/wordpress-witness.ts'
import { startWordPress, type WordPressServer } from '../../../../scripts/cms/wordpress-start.ts'
import { Settings } from '../../../../src-shared/contract/index.ts'
import { createEndpoints } from '../../endpoints.ts'
import { createHttp } from '../../http.ts'
import { checkBeforePublishing } from '../../pre-publish.ts'
import { wordPressSource } from '../../pull/wordpress-source.ts'

let site: WordPressServer
let desk: PublishingDesk
beforeAll(async () => {
  site = await startWordPress()
  desk = await openDesk()
})
afterAll(async () => {
  await desk?.close()
  await site?.stop()
})

/** An endpoint as the desk knows it: its people read, its facts asked for. */
const signedIn = async (role: 'editor' | 'author', name: string = role) => {
  const { user, password } = site.users[role]
  const endpoint = await desk.addEndpoint(name, site.url, user, password)
  const secrets = { get: async () => password, set: async () => undefined, remove: async () => undefined }
  const { site: facts } = await createEndpoints(desk.archive, secrets).survey(endpoint.id)
  const found = await wordPressSource({ url: site.url, user, secret: password }, createHttp()).terms()
  if (found.kind !== 'done') throw new Error(found.message)
  await desk.archive.write('saveTerms', { endpointId: endpoint.id, terms: found.value })
  const people = found.value.filter(({ kind }) => kind === 'author')
  const other = people.find(({ id }) => id !== facts?.authors?.self)
  return { endpoint, facts, people, other: other ?? { id: '', name: '' } }
}
const published = async (headline: string, endpointId: string, byline: string) => {
  const article = await desk.addArticle({ headline, html: '<p>Isi.</p>', text: 'Isi.', byline })
  const findings = await checkBeforePublishing(desk.archive, Settings.parse({}), { articleId: article.id, endpointId })
  const job = await desk.settle(await desk.enqueue(article.id, endpointId))
  const [post] = await witness(site).postsTitled(headline)
  return { job, author: String(post?.author), finding: findings.find(({ item }) => item === 'author') }
}

test('an editor publishes in the name of whoever wrote it', async () => {
  const { endpoint, facts, other } = await signedIn('editor')
  expect(facts?.authors?.others).toBe(true)
  const { author, finding, job } = await published(
    'Ditulis orang lain',
    endpoint.id,
    `${other.name.toUpperCase()} dan Dedi`,
  )
  expect(job).toMatchObject({ state: 'confirmed', notes: [] })
  expect([author, finding]).toEqual([other.id, undefined])
})

test('an author may not, is told so before, and the post keeps their own name', async () => {
  const { endpoint, facts, other, people } = await signedIn('author')
  expect(facts?.authors?.others).toBe(false)
  const self = people.find(({ id }) => id === facts?.authors?.self)
  const refused = await published('Bukan atas nama saya', endpoint.id, other.name)
  expect(refused.job).toMatchObject({ state: 'confirmed', notes: [] })
  expect(refused).toMatchObject({ author: facts?.authors?.self, finding: { level: 'info', found: other.name } })
  const own = await published('Atas nama sendiri', endpoint.id, self?.name ?? '')
  expect(own).toMatchObject({ author: facts?.authors?.self, finding: undefined })
})

test('a user who is gone by now does not hold the story up', async () => {
  const { endpoint } = await signedIn('editor', 'Editor lagi')
  const gone = { kind: 'author', id: '999999', name: 'Sudah Keluar' } as const
  await desk.archive.write('saveTerms', { endpointId: endpoint.id, terms: [gone] })
  const { job } = await published('Penulis yang sudah keluar', endpoint.id, 'Sudah Keluar')
  expect(job).toMatchObject({ state: 'confirmed', notes: [{ code: 'author_kept' }] })
})
