/** What this account can do with a story it does; what it cannot is told before anything is sent. */
import { expect, test } from 'vitest'
import { RemoteStatus, Settings } from '../../../../src-shared/contract/index.ts'
import { type Standing, standingOf } from '../../../../src-shared/publishing/standing.ts'
import { createHttp } from '../../http.ts'
import { checkBeforePublishing } from '../../pre-publish.ts'
import { createSource } from '../../pull/create-source.ts'
import type { Stand } from './stand.ts'

const standings: Record<RemoteStatus, Standing> = {
  draft: 'draft',
  pending: 'pending',
  publish: 'public',
  schedule: 'scheduled',
  private: 'private',
  password: 'password',
  trash: 'trash',
}
const inThreeHours = (): string => new Date(Date.now() + 3 * 3_600_000).toISOString()
const moreFor = (status: RemoteStatus): { publishAt?: string; password?: string } => {
  if (status === 'schedule') return { publishAt: inThreeHours() }
  return status === 'password' ? { password: 'untuk pembaca' } : {}
}

export const testRights = (stand: Stand): void => {
  const { at, calm, lacks, may, most, publish, write } = stand

  test.each(RemoteStatus.options.filter((status) => status !== 'trash'))(
    'a story as “%s” stands so, or is refused before anything is sent',
    async (status) => {
      calm()
      const { desk, endpoint, proxy, stage } = at()
      const { article, headline } = await write({ leadImage: null, section: '' })
      const queued = desk.enqueue(article.id, endpoint.id, status, moreFor(status))
      if (!may(status)) {
        await expect(queued).rejects.toMatchObject({ code: 'invalid_input', details: { reason: 'cannot_target' } })
        expect(proxy.requests).toEqual([])
        return
      }
      const job = await desk.settle(await queued)
      expect(job).toMatchObject({ state: 'confirmed', problem: null })
      expect(job.notes.map(({ code }) => code)).toEqual(lacks('upload') ? ['pictures_left_out'] : [])
      expect(standingOf(job.remote ?? { status: '' })).toBe(standings[status])
      expect((await stage.stories(headline)).length).toBe(1)
    },
  )

  test('what is on the site goes to its trash, or that is refused before anything is sent', async () => {
    calm()
    const { desk, endpoint, proxy, stage } = at()
    const { article, headline } = await write({ leadImage: null })
    expect((await publish(article.id)).state).toBe('confirmed')
    calm()
    const queued = desk.enqueue(article.id, endpoint.id, 'trash')
    if (!may('trash')) {
      await expect(queued).rejects.toMatchObject({ details: { reason: 'cannot_target' } })
      expect(proxy.requests).toEqual([])
      return
    }
    expect(await desk.settle(await queued)).toMatchObject({ state: 'confirmed', remote: { status: 'trash' } })
    expect((await stage.stories(headline)).map(({ status }) => status)).toEqual(['trash'])
  })

  test('what has to be left out is told before, and is what is left out', async () => {
    calm()
    const { desk, endpoint, stage } = at()
    const { article } = await write({ section: `Rubrik ${stand.name}`, tags: [] })
    const source = createSource({ ...endpoint, secret: stage.secret }, createHttp())
    const terms = await source?.terms()
    if (terms?.kind === 'done') await desk.archive.write('saveTerms', { endpointId: endpoint.id, terms: terms.value })
    const where = { articleId: article.id, endpointId: endpoint.id }
    const told = (await checkBeforePublishing(desk.archive, Settings.parse({}), where)).map(({ item }) => item)
    expect(told.filter((item) => item.endsWith('_refused'))).toEqual([
      ...(lacks('upload') ? ['picture_refused'] : []),
      ...(lacks('add_sections') ? ['section_refused'] : []),
    ])
    const job = await desk.settle(await desk.enqueue(article.id, endpoint.id, most()))
    expect(job.state).toBe('confirmed')
    expect(job.notes.map(({ code }) => code)).toEqual([
      ...(lacks('upload') ? ['picture_left_out', 'pictures_left_out'] : []),
      ...(lacks('add_sections') ? ['section_left_out'] : []),
    ])
  })
}
