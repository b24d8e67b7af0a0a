import { describe, expect, it } from 'vitest'
import type { ImportJob } from '../../../src-shared/contract/index.ts'
import { duration, fileSize, rateOf, secondsLeft, shareDone } from './progress-words.ts'

const job: ImportJob = {
  id: '1',
  kind: 'import',
  state: 'running',
  request: { paths: [], format: 'auto', mapping: null, originKind: 'import' },
  bytesDone: 250,
  bytesTotal: 1000,
  imported: 90,
  updated: 5,
  skipped: 5,
  failed: 0,
  similar: 0,
  message: '',
  workedMs: 10_000,
  createdAt: '',
  updatedAt: '',
}

describe('progress', () => {
  it('has a rate and a remaining time once there is something to go by', () => {
    expect([shareDone(job), rateOf(job), secondsLeft(job)]).toEqual([0.25, 10, 30])
    expect([rateOf({ ...job, workedMs: 10 }), secondsLeft({ ...job, bytesDone: 0 })]).toEqual([null, null])
    expect(shareDone({ ...job, state: 'done' })).toBe(1)
  })

  it('is said in the words of each language', () => {
    expect([duration(42, 'en'), duration(130, 'en'), duration(7200, 'en')]).toEqual([
      '42 seconds',
      '2 minutes',
      '2 hours',
    ])
    expect(duration(130, 'id')).toBe('2 menit')
    expect([fileSize(1_250_000_000, 'en'), fileSize(12, 'en')]).toEqual(['1.3 GB', '12 byte'])
  })
})
