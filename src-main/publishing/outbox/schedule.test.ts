import { describe, expect, test } from 'vitest'
import type { Post } from '../cms/adapter.ts'
import { timed, tooNear } from './schedule.ts'

const publishAt = '2026-11-22T10:00:00.000Z'
const at = Date.parse(publishAt)
const post: Post = {
  ...{ title: '', excerpt: '', html: '', body: '', slug: null, section: '', tags: [], pictures: [] },
  ...{ status: 'schedule', publishAt, password: null, keepsPicture: false, authorIds: [] },
}

describe('a time to appear at', () => {
  test('is left to the site where there is enough of it', () => {
    const job = { targetStatus: 'schedule', publishAt } as const
    expect(tooNear(job, 60_000, at - 60_000)).toBeNull()
    expect(timed(post, at - 60_000)).toEqual({ post, notes: [] })
  })

  test('is waited for here where the site would not wait', () => {
    expect(tooNear({ targetStatus: 'schedule', publishAt }, 60_000, at - 59_999)).toMatchObject({ until: at })
    expect(tooNear({ targetStatus: 'publish', publishAt: null }, 60_000, at)).toBeNull()
  })

  test('that has come means now; who was offline is told', () => {
    expect(tooNear({ targetStatus: 'schedule', publishAt }, 60_000, at)).toBeNull()
    expect(timed(post, at)).toEqual({ post: { ...post, status: 'publish', publishAt: null }, notes: [] })
    expect(timed(post, at + 61_000).notes.map(({ code }) => code)).toEqual(['schedule_passed'])
  })
})
