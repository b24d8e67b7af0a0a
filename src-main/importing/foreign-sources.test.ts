import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { desk, house } from './fixtures/import-desk.ts'
import { importPaths } from './import-paths.ts'

/** What newsrooms really hand over, and what went wrong with it once. */
const prose = 'Air pasang merendam jalan raya sejak pagi hari tadi dan menutup dua lajur dari arah timur kota.'

describe('a web page', { timeout: 60_000 }, () => {
  it('keeps the rows of a table and a quotation that WordPress put into figures', async () => {
    const { take } = desk()
    const table =
      '<table><thead><tr><th>Kelurahan</th><th>KK</th></tr></thead><tbody><tr><td><p>Genuk</p><p>Sari</p></td><td>120</td></tr></tbody></table>'
    const html = `<h1>Rob</h1><p>${prose}</p><figure class="wp-block-table">${table}<figcaption>Data BPBD</figcaption></figure><figure class="wp-block-pullquote"><blockquote><p>Kami lelah.</p></blockquote></figure>`
    const { articles } = await take('rob.html', html)
    expect(articles[0]?.html).toBe(
      `<p>${prose}</p><ul><li>Kelurahan | KK</li><li>Genuk Sari | 120</li></ul><p>Data BPBD</p><blockquote><p>Kami lelah.</p></blockquote>`,
    )
  })

  it('that is laid out by a table has its paragraphs', async () => {
    const { take } = desk()
    const { articles } = await take(
      'rob.html',
      `<h1>Rob</h1><table><tr><td>Menu</td><td><p>${prose} ${prose} ${prose} ${prose}</p><p>${prose}</p></td></tr></table>`,
    )
    expect(articles[0]?.text).toContain(`${prose}\n\n${prose}`)
  })
})

describe('a picture beside a story', { timeout: 60_000 }, () => {
  it('that is cut off is left out and named, and the story comes', async () => {
    const { archive, folder } = desk()
    writeFileSync(
      join(folder, 'rob.jpg'),
      Buffer.from('ffd8ffe000104a46494600010100000100010000ffda0008010100003f00d2', 'hex'),
    )
    const path = join(folder, 'arsip.csv')
    writeFileSync(path, `judul,isi,foto\nRob,"${prose}",rob.jpg\n`)
    const mediaDirectory = join(folder, 'media')
    const report = await importPaths(archive, { paths: [path], format: 'auto', house, mediaDirectory })
    expect(report).toMatchObject({ imported: 1, failed: [{ path: `${path} (rob.jpg)` }] })
    expect(report.failed[0]?.reason).toContain('"rob.jpg" is cut off')
  })
})
