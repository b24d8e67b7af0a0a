import { describe, expect, test } from 'vitest'
import {
  type Article,
  type ArticleSummary,
  emptyAttribution,
  emptyContent,
  type Job,
  JobState,
} from '../../../src-shared/contract/index.ts'
import { wordsFor } from '../../i18n/words.ts'
import { canCancel, canRetry, courseOf, inQueueOrder, isOpenJob, needsSecret, queueState } from './job-states.ts'
import { reasonSentence } from './reasons.ts'
import { firstLines, warningsFor } from './warnings.ts'

const job = (part: Partial<Job>): Job => ({
  id: 'j1',
  articleId: 'a1',
  endpointId: 'e1',
  endpointName: 'Situs',
  headline: 'Banjir surut',
  state: 'queued',
  targetStatus: 'publish',
  attempts: 0,
  nextAttemptAt: null,
  problem: null,
  remote: null,
  createdAt: '2026-11-22T07:00:00.000Z',
  updatedAt: '2026-11-22T07:00:00.000Z',
  ...part,
})

const article = (part: Partial<Article>): Article => ({
  ...emptyContent,
  headline: 'Banjir surut',
  section: 'Daerah',
  text: 'Air mulai surut.',
  id: 'a1',
  status: 'draft',
  wordCount: 3,
  origin: { kind: 'typed', source: '' },
  contentHash: 'h',
  revision: 1,
  createdAt: '2026-11-22T07:00:00.000Z',
  updatedAt: '2026-11-22T07:00:00.000Z',
  datedAt: '2026-11-22T07:00:00.000Z',
  ...part,
})

const words = (part: Partial<Article>, targets: ArticleSummary[] = []) =>
  warningsFor(article(part), targets).map((warning) => warning.words)

describe('warnings', () => {
  test('a complete story has none', () => {
    expect(words({})).toEqual([])
  })

  test('only a missing headline or body blocks', () => {
    const found = warningsFor(article({ headline: ' ', text: '\n', section: '' }), [])
    expect(found.filter((warning) => warning.blocks).map((warning) => warning.words)).toEqual([
      'publish.noHeadline',
      'publish.noBody',
    ])
    expect(found.map((warning) => warning.words)).toContain('publish.noSection')
  })

  test('errors of the checks are told and do not block', () => {
    expect(warningsFor(article({}), [], 3)).toEqual([{ words: 'checks.publishErrors', blocks: false, n: 3 }])
  })

  test('related articles that are gone or in the trash, but not links outside the archive', () => {
    const link = (articleId: string | null) => ({ articleId, title: 'x', url: '' })
    const related = [{ kind: 'end' as const, links: [link('gone'), link('trash'), link('fine'), link(null)] }]
    const targets = [article({ id: 'trash', status: 'trashed' }), article({ id: 'fine' })]
    expect(words({ related }, targets)).toEqual(['publish.brokenRelated', 'publish.trashedRelated'])
  })

  test('quotes without a speaker are counted', () => {
    const quotation = { ...emptyAttribution, form: 'inline' as const, text: 'x', start: 0, end: 1 }
    const quotations = [quotation, { ...quotation, speaker: 'Anggoro' }, quotation]
    expect(warningsFor(article({ quotations }), [])).toEqual([{ words: 'publish.unspokenQuotes', blocks: false, n: 2 }])
  })

  test('a picture wants a description, a caption wants a picture', () => {
    const image = { mediaId: 'm', caption: 'Warga', alt: '', credit: '' }
    expect(words({ leadImage: image })).toEqual(['publish.noAlt'])
    expect(words({ leadImage: { ...image, mediaId: null } })).toEqual(['publish.captionWithoutImage'])
  })
})

test('first lines end between words', () => {
  expect(firstLines('Air\n\nmulai  surut')).toBe('Air mulai surut')
  expect(firstLines('Air mulai surut perlahan', 12)).toBe('Air mulai …')
})

describe('jobs', () => {
  test('a job that is being sent can be neither cancelled nor sent twice', () => {
    expect(canCancel(job({ state: 'sending' }))).toBe(false)
    expect(canRetry(job({ state: 'sending' }))).toBe(false)
  })

  test('a confirmed job asks for nothing', () => {
    const done = job({ state: 'confirmed' })
    expect([canCancel(done), canRetry(done), needsSecret(done), isOpenJob(done)]).toEqual([false, false, false, false])
  })

  test('a job that has stopped trying by itself needs the editor and is still open', () => {
    const stopped = job({ state: 'ambiguous', nextAttemptAt: null })
    expect([courseOf(stopped), isOpenJob(stopped), canCancel(stopped)]).toEqual(['needs-you', true, true])
    expect(courseOf(job({ state: 'ambiguous', nextAttemptAt: '2026-11-22T08:00:00.000Z' }))).toBe('underway')
  })

  test('a known reason has its own sentence, an unknown one quotes the site', () => {
    const { t } = wordsFor('en')
    expect(reasonSentence(t, { code: 'gone', message: 'x' })).toBe('The post is no longer on the site.')
    expect(reasonSentence(t, { code: 'rest_invalid_param', message: 'Invalid date.' })).toBe(
      'The site says: Invalid date.',
    )
    expect(reasonSentence(t, { code: 'other', message: 'Odd.' })).toBe('The site says: Odd.')
  })

  test('a missing password is asked for wherever the job stands', () => {
    expect(needsSecret(job({ state: 'needs_auth' }))).toBe(true)
    expect(needsSecret(job({ state: 'waiting', problem: { code: 'secret_missing', message: '' } }))).toBe(true)
    expect(needsSecret(job({ state: 'waiting' }))).toBe(false)
  })

  test('what needs the editor comes first', () => {
    const jobs = JobState.options.map((state) => job({ id: state, state }))
    const courses = inQueueOrder(jobs).map(courseOf)
    expect(courses.lastIndexOf('needs-you')).toBeLessThan(courses.indexOf('underway'))
    expect(courses.lastIndexOf('underway')).toBeLessThan(courses.indexOf('done'))
  })

  test('a failure that a later job overtook no longer asks for anyone', () => {
    const rejected = job({ state: 'rejected' })
    expect(queueState([rejected]).needsYou).toBe(1)
    const later = job({ id: 'j2', state: 'confirmed', createdAt: '2026-11-22T08:00:00.000Z' })
    expect(queueState([rejected, later])).toEqual({ waiting: 0, needsYou: 0 })
  })
})
