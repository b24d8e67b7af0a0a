/**
 * The fault matrix: every kind of failure at every request of a publication, against a real server behind a proxy that
 * fails on request. Whatever happens: the job is in the state the rules predict, and in the end there is exactly one
 * public post and one copy of each of its two pictures, the leading one and the one in its text.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Fault, type FaultyProxy, startFaultyProxy } from '../../../e2e/servers/faulty-proxy.ts'
import { onePixel, openDesk, type PublishingDesk } from '../../../e2e/servers/publishing-desk.ts'
import type { Stage } from '../../../e2e/servers/stage.ts'
import { pictureHtml } from '../../../src-shared/article/picture-markup.ts'
import type { Endpoint, JobState } from '../../../src-shared/contract/index.ts'
import { type FaultCase, faultCases } from './fault-cases.ts'

export type FaultSuite = {
  start: () => Promise<Stage>
  /** The requests of a first publication with new pictures, a new section and a new tag: each kind once, in order. */
  steps: readonly string[]
  stepOf: (method: string, url: string) => string
  isWrite: (step: string) => boolean
  /** Where the rules of `faultCases` do not hold as they stand, and why; null where they do. */
  exception: (step: string, fault: FaultCase) => JobState | null
  /** Cases that cannot be made at a step. */
  isPossible?: (step: string, fault: FaultCase) => boolean
}

/** `npm run test:endurance` runs every case at every request. */
const isFull = process.env.MEJA_ENDURANCE === '1'

/** A desk behind the proxy, and stories that nobody has sent yet. */
export const openFaultDesk = async (stage: Stage, limits: Parameters<typeof openDesk>[0] = {}) => {
  const proxy: FaultyProxy = await startFaultyProxy(stage.port)
  const desk: PublishingDesk = await openDesk(limits)
  const { kind, json, user } = stage.accountAt(proxy.url)
  const endpoint: Endpoint = await desk.addEndpoint('Lewat proxy', stage.addressAt(proxy.url), user, stage.secret, {
    kind,
    json,
  })
  const addStory = async (
    title: string,
    section: string,
    tag: string,
  ): Promise<{ title: string; articleId: string }> => {
    const picture = await desk.addPicture(onePixel(title))
    const leadImage = { mediaId: picture.id, caption: title, alt: '', credit: '' }
    const inText = await desk.addPicture(onePixel(`${title} dalam teks`))
    const figure = pictureHtml({ mediaId: inText.id, address: '', alt: '', caption: 'Dalam teks', credit: '' })
    const content = { headline: title, html: `<p>Naskah ${title}.</p>${figure}`, section, tags: [tag], leadImage }
    return { title, articleId: (await desk.addArticle(content)).id }
  }
  const close = async () => {
    await desk.close()
    await proxy.stop()
  }
  return { proxy, desk, endpoint, addStory, close }
}

export const describeFaults = (name: string, suite: FaultSuite): void => {
  const { steps, stepOf, isWrite, exception, isPossible = () => true } = suite
  const writes = steps.filter(isWrite)
  const predicted = (step: string, each: FaultCase): JobState =>
    exception(step, each) ?? (isWrite(step) ? each.write : each.read)

  /** Otherwise each kind of failure meets one write, and of what a read can meet each read meets one. */
  const casesAt = (step: string): FaultCase[] => {
    const possible = faultCases.filter((each) => isPossible(step, each))
    if (isFull) return possible
    const at = writes.indexOf(step)
    if (at >= 0) return possible.filter((each) => faultCases.indexOf(each) % writes.length === at)
    const chosen = possible[(steps.indexOf(step) * 5 + 7) % possible.length]
    return chosen === undefined ? [] : [chosen]
  }

  describe(`${name}, when a request fails`, () => {
    let stage: Stage
    let open: Awaited<ReturnType<typeof openFaultDesk>>
    beforeAll(async () => {
      stage = await suite.start()
      open = await openFaultDesk(stage)
    })
    afterAll(async () => {
      await open?.close()
      await stage?.stop()
    })

    let count = 0
    /** Fails the first time `step` is asked for; then everything works. */
    const failOnce = (proxy: FaultyProxy, step: string, fault: Fault): (() => boolean) => {
      let hasFailed = false
      proxy.plan(({ method, url }) => {
        if (hasFailed || stepOf(method, url) !== step) return null
        hasFailed = true
        return fault
      })
      return () => hasFailed
    }
    const newStory = (at = open) => {
      count += 1
      return at.addStory(`Uji gangguan ${name} ${count}`, `Rubrik ${count}`, `tag ${count}`)
    }
    const expectExactlyOnce = async (title: string, picturesBefore: number): Promise<void> => {
      const stories = await stage.stories(title)
      expect(stories.map(({ status }) => status)).toEqual(['publish'])
      expect(stories[0]?.picture?.caption).toBe(title)
      expect(stories[0]?.html.match(/<img\b[^>]*\ssrc="http/g)).toHaveLength(1)
      expect(await stage.countPictures()).toBe(picturesBefore + 2)
      const names = await stage.termNames()
      expect(names.length).toBe(new Set(names).size)
    }

    describe.each(steps)('at %s', (step) => {
      test.each(casesAt(step))('$name', async (each) => {
        const { desk, endpoint, proxy } = open
        const { title, articleId } = await newStory()
        const picturesBefore = await stage.countPictures()
        const hasFailed = failOnce(proxy, step, each.fault)
        const job = await desk.enqueue(articleId, endpoint.id)
        const first = await desk.outbox.runNow(job.id)
        expect(hasFailed()).toBe(true)
        expect({ state: first.state, problem: first.problem }).toMatchObject({ state: predicted(step, each) })
        if (each.name === '429' && first.state === 'waiting') {
          const delay = Date.parse(first.nextAttemptAt ?? '') - Date.parse(first.updatedAt)
          expect(delay).toBeGreaterThan(89_000)
          expect(delay).toBeLessThan(91_500)
        }
        const needsPerson = ['needs_auth', 'conflict', 'rejected'].includes(first.state)
        const last = await desk.settle(needsPerson ? await desk.outbox.retry(job.id) : first)
        expect(last).toMatchObject({ state: 'confirmed', problem: null })
        await expectExactlyOnce(title, picturesBefore)
      })
    })

    test.each(isFull ? writes : writes.slice(0, 1))(
      'no answer to %s in time, and then it turns out to be done',
      async (step) => {
        const impatient = await openFaultDesk(stage, { timeoutMs: 6_000 })
        try {
          const picturesBefore = await stage.countPictures()
          const { title, articleId } = await newStory(impatient)
          failOnce(impatient.proxy, step, { kind: 'hang-after' })
          const job = await impatient.desk.enqueue(articleId, impatient.endpoint.id)
          const first = await impatient.desk.outbox.runNow(job.id)
          expect(first).toMatchObject({ state: 'ambiguous', problem: { code: 'no_answer' } })
          expect((await impatient.desk.settle(first)).state).toBe('confirmed')
          await expectExactlyOnce(title, picturesBefore)
        } finally {
          await impatient.close()
        }
      },
    )
  })
}
