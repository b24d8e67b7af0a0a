/**
 * Guarantee 17 in full: as many faults as `MEJA_FAULTS` says (1,000 by default) on each kind of real server, drawn at
 * random from `MEJA_SEED`. Every story ends as exactly one public post with one copy of each of its two pictures, whatever happened.
 */
import { afterAll, describe, expect, test } from 'vitest'
import type { Job } from '../../../src-shared/contract/index.ts'
import { openFaultDesk } from './fault-suite.ts'
import { randomFaults, seededRandom } from './random-faults.ts'
import { realStages } from './real-stages.ts'

const wanted = Number(process.env.MEJA_FAULTS ?? 1_000)
const seed = Number(process.env.MEJA_SEED ?? 20_261_122)

const needsPerson = (job: Job): boolean => ['needs_auth', 'conflict', 'rejected'].includes(job.state)

const told: string[] = []
afterAll(() => console.log(`\nSeed ${seed}\n${told.join('\n')}`))

describe.each(realStages)('$name', ({ name, start, isCreate }) => {
  test(`${wanted} faults: each story is public once, with one copy of each picture`, async () => {
    const stage = await start()
    const { addStory, close, desk, endpoint, proxy } = await openFaultDesk(stage)
    const random = seededRandom(seed)
    const count = { faults: 0, stories: 0, attempts: 0, drafts: 0 }
    try {
      while (count.faults < wanted) {
        count.stories += 1
        const mark = `k${count.stories}x${seed.toString(36)}`
        const story = await addStory(`Ketahanan ${mark}`, `Rubrik ${count.stories % 7}`, `tag ${count.stories % 11}`)
        const picturesBefore = await stage.countPictures()
        const faults = randomFaults(random, ({ method, url }) => isCreate(method, decodeURIComponent(url)))
        proxy.plan(faults.plan)
        let job = await desk.enqueue(story.articleId, endpoint.id)
        for (let tries = 0; job.state !== 'confirmed' && tries < 40; tries += 1) {
          if (needsPerson(job)) await desk.outbox.retry(job.id)
          job = await desk.outbox.runNow(job.id)
          count.attempts += 1
        }
        count.faults += faults.made()
        const ended = { story: story.title, state: job.state, problem: job.problem }
        expect(ended).toEqual({ story: story.title, state: 'confirmed', problem: null })
        proxy.plan(() => null)
        const statuses = (await stage.stories(story.title)).map(({ status }) => status)
        const drafts = statuses.filter((status) => status === 'draft').length
        expect({ story: story.title, public: statuses.filter((status) => status === 'publish').length }).toEqual({
          story: story.title,
          public: 1,
        })
        expect(drafts).toBeLessThanOrEqual(1)
        count.drafts += drafts
        expect({ story: story.title, pictures: (await stage.countPictures()) - picturesBefore }).toEqual({
          story: story.title,
          pictures: 2,
        })
      }
      const names = await stage.termNames()
      expect(names.length).toBe(new Set(names).size)
      told.push(
        `${name}: ${count.faults} faults, ${count.stories} stories in ${count.attempts} attempts: ` +
          `${count.stories} public posts, ${2 * count.stories} pictures, ${count.drafts} drafts left over`,
      )
    } finally {
      await close()
      await stage.stop()
    }
  }, 7_200_000)
})
