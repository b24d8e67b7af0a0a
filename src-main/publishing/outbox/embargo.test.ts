import { expect, test } from 'vitest'
import { heldBack } from './embargo.ts'

const end = '2026-11-22T10:00:00.000Z'
const at = Date.parse(end)
const hour = 3_600_000
const job = { targetStatus: 'publish' } as const
const serverAt = (time: number | null) => async () => time
const neverAsked = async (): Promise<number> => {
  throw new Error('The server was asked.')
}

test('waits by our own clock without asking anyone', async () => {
  expect(await heldBack(job, end, at - 1, neverAsked)).toMatchObject({ until: at, problem: { code: 'embargo' } })
})

test('a clock that runs ahead does not end it early', async () => {
  expect(await heldBack(job, end, at + 60_000, serverAt(at - hour))).toMatchObject({
    until: at + 60_000 + hour,
    problem: { code: 'embargo_clock' },
  })
})

test('goes when both say so, when the server does not say, and long after', async () => {
  expect(await heldBack(job, end, at, serverAt(at))).toBeNull()
  expect(await heldBack(job, end, at + 1, serverAt(null))).toBeNull()
  expect(await heldBack(job, end, at + 27 * hour, neverAsked)).toBeNull()
  expect(await heldBack(job, null, at, neverAsked)).toBeNull()
})

test('what is thrown away needs no embargo', async () => {
  expect(await heldBack({ targetStatus: 'trash' }, end, at - hour, neverAsked)).toBeNull()
})
