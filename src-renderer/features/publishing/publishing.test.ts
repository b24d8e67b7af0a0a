import { describe, expect, test } from 'vitest'
import { type Job, JobState } from '../../../src-shared/contract/index.ts'
import { wordsFor } from '../../i18n/words.ts'
import {
  canCancel,
  canResolve,
  canRetry,
  courseOf,
  inQueueOrder,
  isGone,
  isOpenJob,
  needsSecret,
  orderAmong,
  queueState,
  toldState,
} from './job-states.ts'
import { reasonSentence } from './reasons.ts'

const job = (part: Partial<Job>): Job => ({
  id: 'j1',
  articleId: 'a1',
  endpointId: 'e1',
  endpointName: 'Situs',
  headline: 'Banjir surut',
  state: 'queued',
  targetStatus: 'publish',
  publishAt: null,
  attempts: 0,
  nextAttemptAt: null,
  problem: null,
  remote: null,
  behind: null,
  notes: [],
  createdAt: '2026-11-22T07:00:00.000Z',
  updatedAt: '2026-11-22T07:00:00.000Z',
  ...part,
})

test('does not blame the site for what the desk holds, nor ask for a password where the role is in the way', () => {
  const because = (state: Job['state'], code: string) => toldState({ state, problem: { code, message: '' } })
  expect(['embargo', 'embargo_clock', 'waits_for_time'].map((code) => because('waiting', code))).toEqual([
    'held',
    'held',
    'held',
  ])
  expect(because('waiting', 'offline')).toBe('waiting')
  expect(because('ambiguous', 'embargo')).toBe('ambiguous')
  expect(because('needs_auth', 'cannot_publish')).toBe('not_allowed')
  expect(because('needs_auth', 'bad_credentials')).toBe('needs_auth')
})

test('says what a further version does with those that are open', () => {
  const of = (state: Job['state'], endpointId = 'e'): Job => job({ state, endpointId })
  expect(orderAmong([], 'e')).toBeNull()
  expect(orderAmong([of('waiting')], 'e')).toBe('replaces')
  expect(orderAmong([of('waiting')], 'other')).toBeNull()
  expect(orderAmong([of('ambiguous')], 'other')).toBe('waitsBehind')
  expect(orderAmong([of('queued'), of('sending')], 'e')).toBe('waitsBehind')
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

  test('a post that is gone has its own ways out, and is not tried again as it is', () => {
    const gone = job({ state: 'conflict', problem: { code: 'gone', message: '' } })
    expect([isGone(gone), canResolve(gone), canRetry(gone), canCancel(gone)]).toEqual([true, false, false, true])
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
