import { describe, expect, it } from 'vitest'
import { getArticle } from './article-rows.ts'
import { createArticle } from './articles.ts'
import { keepTheirs, mergeTexts, takeTheirs } from './conflicts.ts'
import { saveEndpoint } from './endpoints.ts'
import { content, temporaryArchive } from './fixtures/temporary-archive.ts'
import { enqueueJob, updateJob } from './outbox.ts'
import { getJob } from './outbox-rows.ts'
import { remotePosts } from './remote-posts.ts'
import { getVersion, listVersions } from './versions.ts'

const words = {
  headline: 'Judul mereka',
  standfirst: '',
  dateline: null,
  html: '<p>Isi mereka.</p>',
  text: 'Isi mereka.',
  quotations: [],
  related: [],
}
const remote = { id: '7', url: 'https://m.example/7', status: 'publish' }

const conflict = () => {
  const db = temporaryArchive()
  const article = createArticle(db, { content: content(), origin: { kind: 'typed', source: '' } })
  const endpoint = saveEndpoint(db, { name: 'M', kind: 'wordpress', url: 'https://m.example', user: 'r' })
  const request = { articleId: article.id, revision: 1, endpointId: endpoint.id, targetStatus: 'publish' as const }
  const { id: jobId } = enqueueJob(db, request)
  updateJob(db, { id: jobId, expected: ['queued'], state: 'conflict' })
  return { db, article, jobId }
}

describe('keepTheirs', () => {
  it('makes a version of their text and leaves the article alone', () => {
    const { db, article } = conflict()
    const { id } = keepTheirs(db, { articleId: article.id, name: 'M', words })
    expect(getVersion(db, id)).toMatchObject({ reason: 'named', name: 'M', content: { ...words, document: null } })
    expect(getArticle(db, article.id)).toEqual(article)
  })
})

describe('takeTheirs', () => {
  it('makes their text current, keeps ours, ends the job and counts the post as seen', () => {
    const { db, article, jobId } = conflict()
    takeTheirs(db, { jobId, name: 'M', words, remote, remoteModifiedAt: 'mark' })
    const present = getArticle(db, article.id)
    expect(present).toMatchObject({
      ...words,
      document: null,
      revision: 2,
      tags: article.tags,
      section: article.section,
    })
    const [kept] = listVersions(db, article.id)
    expect(getVersion(db, kept?.id ?? '')?.content.text).toBe(article.text)
    expect(getJob(db, jobId)).toMatchObject({ state: 'cancelled', problem: { code: 'took_theirs' } })
    expect(remotePosts(db, article.id)).toMatchObject([
      { ...remote, remoteModifiedAt: 'mark', pushedHash: present?.contentHash },
    ])
  })

  it('refuses a job that is no longer in conflict, and changes nothing', () => {
    const { db, article, jobId } = conflict()
    updateJob(db, { id: jobId, expected: ['conflict'], state: 'queued' })
    expect(() => takeTheirs(db, { jobId, name: 'M', words, remote, remoteModifiedAt: 'mark' })).toThrow(
      expect.objectContaining({ code: 'stale_revision' }),
    )
    expect(getArticle(db, article.id)).toEqual(article)
    expect(remotePosts(db, article.id)).toEqual([])
  })
})

describe('mergeTexts', () => {
  const merged = { ...words, headline: 'Judul bersama', html: '<p>Isi bersama.</p>', text: 'Isi bersama.' }

  it('makes the merged text current and the one to send, and keeps both others', () => {
    const { db, article, jobId } = conflict()
    const update = { id: jobId, expected: ['conflict' as const], state: 'queued' as const }
    mergeTexts(db, { name: 'M', theirs: words, merged, revision: article.revision, update })
    expect(getArticle(db, article.id)).toMatchObject({ ...merged, document: null, revision: 2, tags: article.tags })
    expect(getJob(db, jobId)).toMatchObject({ state: 'queued', headline: 'Judul bersama', payload: merged })
    const texts = listVersions(db, article.id).map(({ id }) => getVersion(db, id)?.content.text)
    expect(texts).toEqual(expect.arrayContaining(['Isi bersama.', 'Isi mereka.', article.text]))
  })

  it('refuses to write over what was typed after the comparison, and changes nothing', () => {
    const { db, article, jobId } = conflict()
    const update = { id: jobId, expected: ['conflict' as const], state: 'queued' as const }
    const input = { name: 'M', theirs: words, merged, revision: article.revision + 1, update }
    expect(() => mergeTexts(db, input)).toThrow(expect.objectContaining({ code: 'stale_revision' }))
    expect(getArticle(db, article.id)).toEqual(article)
    expect(getJob(db, jobId)?.state).toBe('conflict')
    expect(listVersions(db, article.id).map(({ reason }) => reason)).toEqual(['publish'])
  })
})
