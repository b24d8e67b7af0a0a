/** The suite's core for the roles that may do less than an editor. */
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openDesk } from '../../../../e2e/servers/publishing-desk.ts'
import { wordPressStage } from '../../../../e2e/servers/wordpress-stage.ts'
import { witness } from '../../../../e2e/servers/wordpress-witness.ts'
import { startWordPress, type WordPressServer } from '../../../../scripts/cms/wordpress-start.ts'
import { createEndpoints } from '../../endpoints.ts'
import { describeAccount } from '../suite/describe-adapter.ts'

describe('roles', () => {
  let site: WordPressServer
  beforeAll(async () => {
    site = await startWordPress()
    // Only editors make sections: theirs are there.
    await witness(site).addTerm('categories', 'Hukum & Kriminal')
  })
  afterAll(() => site?.stop())

  test('what an editor published is no longer the contributor’s to change: told by the site, and once it is known here, before', async () => {
    const desk = await openDesk()
    onTestFinished(() => desk.close())
    const { user, password } = site.users.contributor
    const endpoint = await desk.addEndpoint('Kontributor', site.url, user, password)
    const secrets = { get: async () => password, set: async () => undefined, remove: async () => undefined }
    await createEndpoints(desk.archive, secrets).survey(endpoint.id)
    const { id } = await desk.addArticle({ headline: 'Diterbitkan redaktur', html: '<p>Semula.</p>' })
    const handedIn = await desk.settle(await desk.enqueue(id, endpoint.id, 'pending'))
    const postId = handedIn.remote?.id ?? ''
    await witness(site).change(postId, { status: 'publish' })
    await desk.revise(id, { html: '<p>Diubah.</p>' })
    const refused = await desk.settle(await desk.enqueue(id, endpoint.id, 'pending'))
    expect(refused).toMatchObject({ state: 'needs_auth', problem: { code: 'cannot_publish' } })
    expect(await witness(site).post(postId)).toMatchObject({
      status: 'publish',
      content: { raw: expect.stringContaining('<p>Semula.</p>') },
    })
    await desk.outbox.cancel(refused.id)
    const states = [{ id: postId, status: 'publish' }]
    await desk.archive.write('markRemoteStates', { endpointId: endpoint.id, states })
    await expect(desk.enqueue(id, endpoint.id, 'pending')).rejects.toMatchObject({
      details: { reason: 'cannot_edit_published' },
    })
  })

  describeAccount('An author', async () => wordPressStage(site, 'author'))
  describeAccount('A contributor', async () => wordPressStage(site, 'contributor'))
})
