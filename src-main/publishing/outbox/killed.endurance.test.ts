/**
 * Guarantee 19 in full: the command line is killed in the middle of a write as often as `MEJA_KILLS` says (200 by
 * default), half of the writes reaching the server all the same. The next run looks before it sends, and finishes, once.
 */
import { afterAll, expect, test } from 'vitest'
import { openKilledDesk } from './killed-desk.ts'
import { seededRandom } from './random-faults.ts'

const wanted = Number(process.env.MEJA_KILLS ?? 200)
const seed = Number(process.env.MEJA_SEED ?? 20_261_122)
/** A story without a picture is created and then finished. */
const writesOfAStory = 2

let told = ''
afterAll(() => console.log(`\nSeed ${seed}: ${told}`))

test(`${wanted} kills: each story is public once`, async () => {
  const desk = await openKilledDesk()
  const random = seededRandom(seed)
  const count = { kills: 0, lost: 0 }
  try {
    while (count.kills < wanted) {
      const title = `Terbunuh ${count.kills + 1}x${seed.toString(36)}`
      const id = await desk.importStory(title)
      const isLost = random() < 0.5
      await desk.killAtWrite(id, 1 + Math.floor(random() * writesOfAStory), isLost)
      count.kills += 1
      if (isLost) count.lost += 1
      await desk.expectRecovery()
      const statuses = (await desk.seen.postsTitled(title)).map(({ status }) => status)
      expect({ title, statuses }).toEqual({ title, statuses: ['publish'] })
    }
  } finally {
    told = `${count.kills} kills, ${count.lost} of them before the server heard of the write`
    await desk.close()
  }
}, 7_200_000)
