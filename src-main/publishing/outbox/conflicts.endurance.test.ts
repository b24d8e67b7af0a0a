/**
 * Guarantee 21 in full: a story is edited on its site between two pushes, as often as `MEJA_CONFLICTS` says (100 by
 * default) on each kind of real server. The site's words stay until somebody decides, and both texts are kept.
 */
import { afterAll, describe, expect, test } from 'vitest'
import { openFaultDesk } from './fault-suite.ts'
import { seededRandom } from './random-faults.ts'
import { realStages } from './real-stages.ts'

const wanted = Number(process.env.MEJA_CONFLICTS ?? 100)
const seed = Number(process.env.MEJA_SEED ?? 20_261_122)

const told: string[] = []
afterAll(() => console.log(`\nSeed ${seed}\n${told.join('\n')}`))

describe.each(realStages)('$name', ({ name, start }) => {
  test(`${wanted} edits on the site: each is a conflict, and no text is lost`, async () => {
    const stage = await start()
    const { addStory, close, desk, endpoint, proxy } = await openFaultDesk(stage)
    const random = seededRandom(seed)
    const count = { conflicts: 0, mine: 0, theirs: 0 }
    const push = async (articleId: string) => desk.settle(await desk.enqueue(articleId, endpoint.id))
    const htmlOf = async (title: string) => (await stage.stories(title)).map(({ html }) => html).join('\n')
    try {
      proxy.plan(() => null)
      while (count.conflicts < wanted) {
        const mark = `${count.conflicts + 1}x${seed.toString(36)}`
        const { title, articleId } = await addStory(`Disunting ${mark}`, 'Rubrik', 'tag')
        const first = await push(articleId)
        expect(first).toMatchObject({ state: 'confirmed' })
        const mine = `Milik meja ${mark}.`
        const theirs = `Milik situs ${mark}.`
        await stage.change(first.remote?.id ?? '', `<p>${theirs}</p>`)
        await desk.revise(articleId, { html: `<p>${mine}</p>`, text: mine })
        const job = await push(articleId)
        expect(job).toMatchObject({ state: 'conflict', problem: { code: 'changed_remotely' } })
        expect(await htmlOf(title)).toContain(theirs)
        count.conflicts += 1

        const keep = random() < 0.5 ? 'mine' : 'theirs'
        count[keep] += 1
        await desk.settle(await desk.outbox.resolve(job.id, keep))
        expect(await htmlOf(title)).toContain(keep === 'mine' ? mine : theirs)
        const versions = await desk.archive.read('listVersions', articleId)
        const kept = await Promise.all(versions.map(({ id }) => desk.archive.read('getVersion', id)))
        const article = await desk.archive.read('getArticle', articleId)
        const texts = [article?.text, ...kept.map((version) => version?.content.text)]
        expect(texts).toContain(mine)
        expect(texts).toContain(theirs)
      }
    } finally {
      told.push(`${name}: ${count.conflicts} conflicts, ${count.mine} ended with ours and ${count.theirs} with theirs`)
      await close()
      await stage.stop()
    }
  }, 7_200_000)
})
