/** The templates against real servers: what comes back is the story, and an edit there is one passage of a conflict. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ghostStage } from '../../../e2e/servers/ghost-stage.ts'
import { ghostWitness } from '../../../e2e/servers/ghost-witness.ts'
import { onePixel, openDesk, type PublishingDesk } from '../../../e2e/servers/publishing-desk.ts'
import type { Stage } from '../../../e2e/servers/stage.ts'
import { wordPressStage } from '../../../e2e/servers/wordpress-stage.ts'
import { type GhostServer, startGhost } from '../../../scripts/cms/ghost-start.ts'
import { startWordPress, type WordPressServer } from '../../../scripts/cms/wordpress-start.ts'
import { factBoxHtml } from '../../../src-shared/article/fact-box-markup.ts'
import { attributionAttributes, datelineAttributes, element, relatedHtml } from '../../../src-shared/article/markup.ts'
import { pictureHtml } from '../../../src-shared/article/picture-markup.ts'
import { defaultSiteTemplate, emptyAttribution, type SiteTemplate } from '../../../src-shared/contract/index.ts'
import { formsOf } from '../../../src-shared/publishing/site-forms.ts'
import { withOwnPictures } from '../../html/pictures.ts'
import { createAdapter } from '../cms/create-adapter.ts'
import { createHttp } from '../http.ts'
import { storyOf } from '../outbox/site-text.ts'
import { asWritten } from './as-written.ts'
import { oneHtmlCard } from './ghost-cards.ts'

const dateline = element(
  'span',
  datelineAttributes({
    ...{ place: 'Semarang', outlet: 'Mercusuar', separator: '–', raw: '' },
    ...{ order: 'place-outlet', outletWrap: 'none' },
  }),
  'Semarang, Mercusuar – ',
)
const said = attributionAttributes({ ...emptyAttribution, speaker: 'Anggoro', role: 'Kepala “A & B”', verb: 'ujar' })
const photoBytes = onePixel('templat')
const photo = createHash('sha256').update(photoBytes).digest('hex')
const links = [{ articleId: null, title: 'Pompa & <rob>', url: 'https://luar.example/?a=1&b=2' }]
const story = [
  `<p>${dateline}Jumlah <strong>bertambah</strong> &amp; <em>naik</em>.</p>`,
  relatedHtml('inline', links, 'id'),
  `<p>${element('span', said, '“Memang ada,”')} ujar Anggoro.</p>`,
  '<h2>Antrean</h2><ul><li>Satu</li><li>Dua</li></ul>',
  element('blockquote', said, '<p>“Naik.”</p><p>“Lagi.”</p><footer>Anggoro</footer>'),
  pictureHtml({ mediaId: photo, address: '', alt: 'Antre', caption: 'Warga <antre>', credit: 'Foto: Ani' }),
  factBoxHtml('Rob & angka', '<p>Tinggi <strong>40</strong> sentimeter.</p><ul><li>Satu</li></ul>'),
  '<p>Alinea yang akan diubah di situs.</p><p>Penutup.</p>',
  pictureHtml({ mediaId: null, address: 'https://luar.example/a.jpg?a=1&b=2', alt: '', caption: 'Jauh', credit: '' }),
  relatedHtml('end', links, 'id'),
].join('')
/** As the archive holds it: read once, so that only the way to the site and back is compared. */

const written = storyOf({ html: story, headline: '', standfirst: '' }, 'id').html

const choices: Partial<SiteTemplate> = {
  ...{
    dateline: '{PLACE}, {OUTLET} – ',
    quote: 'paragraph',
    relatedPlace: 'after',
    relatedAfter: 2,
    relatedAs: 'lines',
  },
}

const describeTemplates = (kind: 'wordpress' | 'ghost', start: () => Promise<Stage>): void => {
  describe(`templates on ${kind}`, () => {
    let stage: Stage
    let desk: PublishingDesk
    beforeAll(async () => {
      stage = await start()
      desk = await openDesk()
      await desk.addPicture(photoBytes)
    })
    afterAll(async () => {
      await desk?.close()
      await stage?.stop()
    })

    const looks = formsOf(kind).flatMap((form) => [
      { form, how: 'as written', change: {} },
      { form, how: 'changed', change: choices },
    ])
    test.each(looks)('$form, $how', async ({ form, how, change }) => {
      const origin = `http://127.0.0.1:${stage.port}`
      const { json, user } = stage.accountAt(origin)
      const name = `${kind} ${form} ${how}`
      const endpoint = await desk.addEndpoint(name, stage.addressAt(origin), user, stage.secret, { kind, json })
      const template = { ...defaultSiteTemplate, form, ...change }
      await desk.archive.write('saveEndpoint', { ...endpoint, template })
      const { id } = await desk.addArticle({ headline: name, html: written })
      const job = await desk.settle(await desk.enqueue(id, endpoint.id))
      expect(job).toMatchObject({ state: 'confirmed', notes: [] })

      const adapter = createAdapter({ ...endpoint, secret: stage.secret }, createHttp())
      const read = await adapter.read(job.remote?.id ?? '')
      if (read.kind !== 'done') throw new Error(read.message)
      const back = withOwnPictures(asWritten(read.value.html), [photo])
      expect(storyOf({ html: back, headline: name, standfirst: '' }, 'id').html).toBe(written)

      // Published again nothing has changed, and a later edit there is the only passage that differs.
      await desk.revise(id, { html: written.replace('Penutup.', 'Penutup kami.') })
      expect(await desk.settle(await desk.enqueue(id, endpoint.id))).toMatchObject({ state: 'confirmed' })
      const now = await adapter.read(job.remote?.id ?? '')
      if (now.kind !== 'done') throw new Error(now.message)
      await stage.change(job.remote?.id ?? '', now.value.html.replace('akan diubah di situs', 'diubah di situs'))
      await desk.revise(id, { html: written.replace('Penutup.', 'Penutup kedua.') })
      desk.house.mergesByItself = false
      const stopped = await desk.settle(await desk.enqueue(id, endpoint.id))
      expect(stopped).toMatchObject({ state: 'conflict' })
      const { passages } = await desk.outbox.conflict(stopped.id)
      expect(passages.filter((passage) => passage.kind !== 'same').map((passage) => passage.kind)).toEqual([
        ...['theirs', 'mine'],
      ])
      desk.house.mergesByItself = true
      expect(await desk.settle(await desk.outbox.retry(stopped.id))).toMatchObject({
        state: 'confirmed',
        notes: [{ code: 'merged_from_site', name: 'Alinea yang diubah di situs.' }],
      })
    })
  })
}

let wordPress: WordPressServer
let ghost: GhostServer
describeTemplates('wordpress', async () => {
  wordPress = await startWordPress()
  return { ...wordPressStage(wordPress), stop: () => wordPress.stop() }
})
describeTemplates('ghost', async () => {
  ghost = await startGhost()
  const seen = ghostWitness(ghost)
  // Ghost's own way from HTML would lose more than the edit.
  const change = (id: string, html: string) => seen.change(id, { lexical: oneHtmlCard(html) })
  return { ...ghostStage(ghost), change, stop: () => ghost.stop() }
})
