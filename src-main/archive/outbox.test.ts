import { describe, expect, it } from 'vitest'
import { defaultSiteTemplate, type JobState } from '../../src-shared/contract/index.ts'
import { getArticle } from './article-rows.ts'
import { createArticle, saveArticle, setStatus } from './articles.ts'
import { listEndpoints, removeEndpoint, saveEndpoint } from './endpoints.ts'
import { content, temporaryArchive } from './fixtures/temporary-archive.ts'
import type { Writable } from './handle.ts'
import { confirmJob, enqueueJob, recoverJobs, updateJob } from './outbox.ts'
import { getJob, listJobs } from './outbox-rows.ts'
import { remotePosts, remoteUrls } from './remote-posts.ts'
import { listVersions } from './versions.ts'

const endpointFields = { name: 'Mercusuar', kind: 'wordpress' as const, url: 'https://m.example', user: 'redaksi' }

const desk = () => {
  const db = temporaryArchive()
  const article = createArticle(db, { content: content(), origin: { kind: 'typed', source: '' } })
  const endpoint = saveEndpoint(db, endpointFields)
  const request = { articleId: article.id, revision: 1, endpointId: endpoint.id, targetStatus: 'publish' as const }
  return { db, article, endpoint, request }
}

const allStates: JobState[] = [
  ...(['queued', 'sending', 'ambiguous', 'waiting', 'needs_auth', 'conflict'] as const),
  ...(['confirmed', 'rejected', 'cancelled'] as const),
]

const move = (db: Writable, id: string, state: JobState) => updateJob(db, { id, expected: allStates, state })

describe('enqueueJob', () => {
  it('freezes the text, the hash and the key of the moment', () => {
    const { db, article, request } = desk()
    const job = enqueueJob(db, request)
    saveArticle(db, {
      articleId: article.id,
      baseRevision: 1,
      sequence: 1,
      content: content({ text: 'sesudahnya tetap panjang sekali isinya' }),
    })
    const later = getJob(db, job.id)
    expect(later).toEqual(job)
    expect(later?.payload.text).toBe(content().text)
    expect(later).toMatchObject({ contentHash: article.contentHash, state: 'queued', attempts: 0, progress: {} })
    expect(listVersions(db, article.id).map((version) => version.reason)).toEqual(['publish'])
    expect(listJobs(db, {})[0]).toMatchObject({ id: job.id, endpointName: 'Mercusuar', headline: article.headline })
  })

  it("freezes the endpoint's template, which an endpoint saved without one keeps", () => {
    const { db, endpoint, request } = desk()
    const template = { ...defaultSiteTemplate, form: 'blocks' as const, dateline: '{PLACE} – ' }
    saveEndpoint(db, { ...endpointFields, id: endpoint.id, template })
    const job = enqueueJob(db, request)
    expect(job.template).toEqual(template)
    saveEndpoint(db, { ...endpointFields, id: endpoint.id, template: defaultSiteTemplate })
    expect(getJob(db, job.id)?.template).toEqual(template)
    expect(saveEndpoint(db, { ...endpointFields, id: endpoint.id }).template).toEqual(defaultSiteTemplate)
  })

  it('refuses a changed article, a missing endpoint, and leaves no version behind', () => {
    const { db, article, request } = desk()
    expect(() => enqueueJob(db, { ...request, revision: 2 })).toThrow(
      expect.objectContaining({ code: 'stale_revision' }),
    )
    expect(() => enqueueJob(db, { ...request, endpointId: 'none' })).toThrow(
      expect.objectContaining({ code: 'not_found' }),
    )
    expect(listVersions(db, article.id)).toEqual([])
  })

  it.each(['queued', 'waiting', 'needs_auth', 'conflict'] as const)(
    'a newer version takes the place of one that is %s, under its key and with what is known of its post',
    (state) => {
      const { db, request } = desk()
      const job = enqueueJob(db, request)
      const progress = { sent: 'yes', mark: 'm', merges: '1', queuedBefore: 'x' }
      const problem = { code: 'http_429', message: 'Wait.' }
      const kept = { nextAttemptAt: '2030-01-01T00:00:00.000Z', attempts: 3, problem }
      updateJob(db, { id: job.id, expected: allStates, state, remoteId: '7', progress, ...kept })
      const newer = enqueueJob(db, { ...request, targetStatus: 'draft' })
      expect(getJob(db, job.id)).toMatchObject({ state: 'cancelled', problem: { code: 'superseded' } })
      const stays = state === 'waiting' || state === 'needs_auth'
      expect(newer).toMatchObject({
        ...{ key: job.key, remoteId: '7', targetStatus: 'draft', notes: [{ code: 'superseded' }] },
        ...(stays ? { state, ...kept } : { state: 'queued', attempts: 0, nextAttemptAt: null, problem: null }),
      })
      expect(newer.progress).toEqual({ sent: 'yes', mark: 'm', addressed: job.headline })
    },
  )

  it.each(['sending', 'ambiguous'] as const)('a newer version waits behind one that is %s', (state) => {
    const { db, request } = desk()
    const job = enqueueJob(db, request)
    move(db, job.id, state)
    const newer = enqueueJob(db, request)
    expect(newer).toMatchObject({ state: 'queued', behind: job.id, notes: [] })
    expect(() => move(db, newer.id, 'sending')).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ reason: 'in_flight' }) }),
    )
    const newest = enqueueJob(db, request)
    expect(newest).toMatchObject({ state: 'queued', behind: job.id, notes: [{ code: 'superseded' }] })
    expect(getJob(db, newer.id)?.state).toBe('cancelled')
    confirmJob(db, { id: job.id, remote: { id: '7', url: '', status: 'publish' }, remoteModifiedAt: 'm' })
    expect(getJob(db, newest.id)).toMatchObject({ state: 'queued', behind: null })
  })

  it.each([
    ['waiting', 'waiting'],
    ['conflict', 'queued'],
    ['cancelled', 'queued'],
  ] as const)('what waited behind a lost answer goes on in its place once that is %s', (state, after) => {
    const { db, request } = desk()
    const job = enqueueJob(db, request)
    move(db, job.id, 'ambiguous')
    const newer = enqueueJob(db, request)
    const progress = { sent: 'yes', inDoubt: 'yes' }
    const ended = updateJob(db, { id: job.id, expected: ['ambiguous'], state, progress })
    expect(ended).toMatchObject({ state: 'cancelled', problem: { code: 'superseded' } })
    expect(getJob(db, newer.id)).toMatchObject({
      ...{ key: job.key, state: after, behind: null },
      progress: { ...progress, doubtful: job.versionId, addressed: job.headline },
    })
  })

  it('another site waits only while a request of the story is on its way', () => {
    const { db, request } = desk()
    const other = saveEndpoint(db, { ...endpointFields, name: 'Kedua' })
    const job = enqueueJob(db, request)
    const there = enqueueJob(db, { ...request, endpointId: other.id })
    expect([job.state, there.state, there.behind]).toEqual(['queued', 'queued', null])
    move(db, job.id, 'sending')
    expect(getJob(db, there.id)?.behind).toBe(job.id)
    move(db, job.id, 'needs_auth')
    expect(getJob(db, there.id)?.behind).toBeNull()
  })

  it('does not reopen a closed job while another is open', () => {
    const { db, request } = desk()
    const first = enqueueJob(db, request)
    move(db, first.id, 'rejected')
    enqueueJob(db, request)
    expect(() => move(db, first.id, 'queued')).toThrow(expect.objectContaining({ code: 'invalid_input' }))
  })
})

describe('updateJob', () => {
  it('writes only from an expected state and leaves other fields alone', () => {
    const { db, request } = desk()
    const { id } = enqueueJob(db, request)
    updateJob(db, { id, expected: ['queued'], state: 'sending', attempts: 1, progress: { media: '7' }, remoteId: '12' })
    expect(() => updateJob(db, { id, expected: ['queued'], state: 'waiting' })).toThrow(
      expect.objectContaining({ code: 'stale_revision', details: { job: id, state: 'sending' } }),
    )
    const problem = { code: 'server_error', message: 'HTTP 503' }
    const waiting = updateJob(db, {
      id,
      expected: ['sending'],
      state: 'waiting',
      problem,
      nextAttemptAt: '2024-09-17T00:00:00Z',
    })
    expect(waiting).toMatchObject({ state: 'waiting', attempts: 1, progress: { media: '7' }, remoteId: '12', problem })
    expect(updateJob(db, { id, expected: ['waiting'], state: 'queued', problem: null }).problem).toBeNull()
  })
})

describe('recoverJobs', () => {
  it('makes everything that was being sent ambiguous', () => {
    const { db, request } = desk()
    const { id } = enqueueJob(db, request)
    expect(recoverJobs(db)).toBe(0)
    move(db, id, 'sending')
    expect(recoverJobs(db)).toBe(1)
    expect(getJob(db, id)?.state).toBe('ambiguous')
  })
})

describe('confirmJob', () => {
  const remote = { id: '7', url: 'https://m.example/7', status: 'publish' }

  it('records the post and the article as published, once', () => {
    const { db, article, endpoint, request } = desk()
    const job = enqueueJob(db, request)
    move(db, job.id, 'sending')
    const at = new Date('2030-01-01T00:00:00Z')
    expect(confirmJob(db, { id: job.id, remote, remoteModifiedAt: 'mark' }, at)).toMatchObject({
      state: 'confirmed',
      remote,
    })
    expect(confirmJob(db, { id: job.id, remote, remoteModifiedAt: 'mark' }).updatedAt).toBe(at.toISOString())
    expect(getArticle(db, article.id)).toMatchObject({ status: 'published', datedAt: at.toISOString(), revision: 1 })
    expect(remotePosts(db, article.id)).toEqual([
      {
        ...remote,
        articleId: article.id,
        endpointId: endpoint.id,
        endpointName: 'Mercusuar',
        pushedAt: at.toISOString(),
        pushedHash: article.contentHash,
        remoteModifiedAt: 'mark',
        changedThere: false,
        hasOwnPicture: false,
        publishAt: null,
        correctionsPushed: true,
      },
    ])
    expect(remoteUrls(db, { endpointId: endpoint.id, articleIds: [article.id, 'x'] })).toEqual({
      [article.id]: remote.url,
    })
  })

  it('leaves a draft a draft, and gives it no public address', () => {
    const { db, article, endpoint, request } = desk()
    const job = enqueueJob(db, { ...request, targetStatus: 'draft' })
    confirmJob(db, { id: job.id, remote: { ...remote, status: 'draft' }, remoteModifiedAt: '' })
    expect(getArticle(db, article.id)?.status).toBe('draft')
    expect(remoteUrls(db, { endpointId: endpoint.id, articleIds: [article.id] })).toEqual({})
  })

  it('is ready again when a draft push took it from the last place where readers found it', () => {
    const { db, article, endpoint, request } = desk()
    const other = saveEndpoint(db, { ...endpointFields, name: 'Suara Pantura', url: 'https://s.example' })
    const push = (endpointId: string, status: 'draft' | 'publish') => {
      const job = enqueueJob(db, { ...request, endpointId, targetStatus: status })
      confirmJob(db, { id: job.id, remote: { ...remote, status }, remoteModifiedAt: '' })
      return getArticle(db, article.id)?.status
    }
    expect(push(endpoint.id, 'publish')).toBe('published')
    expect(push(other.id, 'publish')).toBe('published')
    expect(push(endpoint.id, 'draft')).toBe('published')
    expect(push(other.id, 'draft')).toBe('ready')
    expect(push(other.id, 'publish')).toBe('published')
  })

  it('keeps an imported story published when only a draft of it was sent', () => {
    const { db, article, request } = desk()
    setStatus(db, { id: article.id, status: 'published' })
    const job = enqueueJob(db, { ...request, targetStatus: 'draft' })
    confirmJob(db, { id: job.id, remote: { ...remote, status: 'draft' }, remoteModifiedAt: '' })
    expect(getArticle(db, article.id)?.status).toBe('published')
  })

  it('refuses a cancelled job and changes nothing', () => {
    const { db, article, request } = desk()
    const job = enqueueJob(db, request)
    move(db, job.id, 'cancelled')
    expect(() => confirmJob(db, { id: job.id, remote, remoteModifiedAt: '' })).toThrow(
      expect.objectContaining({ code: 'stale_revision' }),
    )
    expect(remotePosts(db, article.id)).toEqual([])
  })
})

describe('endpoints', () => {
  it('keeps names apart, changes in place, and refuses to remove one in use', () => {
    const { db, endpoint, request } = desk()
    expect(() => saveEndpoint(db, { ...endpointFields, name: 'MERCUSUAR' })).toThrow(
      expect.objectContaining({ code: 'invalid_input' }),
    )
    expect(saveEndpoint(db, { ...endpointFields, id: endpoint.id, user: 'lain' })).toMatchObject({
      id: endpoint.id,
      user: 'lain',
    })
    const job = enqueueJob(db, request)
    expect(() => removeEndpoint(db, endpoint.id)).toThrow(expect.objectContaining({ code: 'invalid_input' }))
    move(db, job.id, 'cancelled')
    removeEndpoint(db, endpoint.id)
    expect(listEndpoints(db)).toEqual([])
    expect(listJobs(db, {})[0]?.endpointName).toBe('Mercusuar')
    expect(saveEndpoint(db, { ...endpointFields, url: 'https://lain.example' }).id).not.toBe(endpoint.id)
  })

  it('knows a site that is set up again, so that its posts are updated instead of sent twice', () => {
    const { db, article, endpoint, request } = desk()
    const remote = { id: '7', url: 'https://m.example/x', status: 'publish' }
    confirmJob(db, { id: enqueueJob(db, request).id, remote, remoteModifiedAt: '' })
    removeEndpoint(db, endpoint.id)
    const again = saveEndpoint(db, { ...endpointFields, name: 'Mercusuar baru', user: 'lain' })
    expect(again).toMatchObject({ id: endpoint.id, name: 'Mercusuar baru', user: 'lain' })
    expect(listEndpoints(db)).toEqual([again])
    expect(remotePosts(db, article.id)).toMatchObject([{ id: '7', endpointId: again.id }])
    expect(saveEndpoint(db, { ...endpointFields, name: 'Satu lagi' }).id).not.toBe(endpoint.id)
  })
})
