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
    expect(report).toMatchObject({ imported: 1, failed: [{ path }] })
    expect(report.failed[0]?.reason).toContain('"rob.jpg" is cut off')
  })
})

describe('tables', { timeout: 60_000 }, () => {
  it('as Excel writes them say what parts their cells, and count their days', async () => {
    const { take } = desk()
    const table = 'sep=;\r\njudul;isi;tanggal\r\nRob;"Air; naik";45691,5868\r\nPasar;Ramai;3-Feb-25\r\n'
    const { articles, failed } = await take('excel.csv', `\ufeff${table}`)
    expect(failed).toEqual([])
    expect(articles.map(({ headline, text, datedAt }) => [headline, text, datedAt])).toEqual([
      ['Rob', 'Air; naik', '2025-02-03T07:05:00.000Z'],
      ['Pasar', 'Ramai', '2025-02-03T05:00:00.000Z'],
    ])
  })

  it('name the line on which what is wrong begins', async () => {
    const { take } = desk()
    const table = 'judul,isi\n"Rob","Air\nnaik"\n,\nLebih,"satu\ndua",tiga\n"Tak tertutup,Isi\nAkhir,Isi\n'
    const { report, failed } = await take('rob.csv', table)
    expect(report.imported).toBe(1)
    expect(failed.map(([place]) => place).sort()).toEqual(['/rob.csv:4', '/rob.csv:5', '/rob.csv:7'])
  })
})

describe('JSON', { timeout: 60_000 }, () => {
  const story = {
    title: 'Rob &amp; Banjir',
    content: { rendered: `<p>${prose}</p>` },
    excerpt: { rendered: '<p>Air</p>' },
  }

  it('of one story may hold lists of its own', async () => {
    const { take } = desk()
    const tags = [{ name: 'rob' }, { name: 'banjir' }]
    const { articles, failed } = await take(
      'satu.json',
      JSON.stringify({ ...story, tags, author: 5, categories: [3, 4] }, null, 2),
    )
    expect(failed).toEqual([])
    expect(articles).toMatchObject([
      { headline: 'Rob & Banjir', standfirst: 'Air', tags: ['rob', 'banjir'], byline: '', section: '' },
    ])
  })

  it('may stand in the envelopes of other programs, and hold their kinds of number', async () => {
    const { take } = desk()
    const dated = { ...story, date: { $date: { $numberLong: '1726543800123' } } }
    const deep = { response: { docs: { hits: [{ _id: 'a', _source: dated }] } } }
    const { articles } = await take('dalam.json', JSON.stringify(deep))
    expect(articles).toMatchObject([{ headline: 'Rob & Banjir', datedAt: '2024-09-17T03:30:00.123Z' }])
    const line = `{"judul": "Pasar NaN ramai", "isi": "${prose}", "nilai": NaN, "lain": [-Infinity, NaN]}`
    const { articles: lines, failed } = await take('pandas.jsonl', `${line}\n{"judul": "x", NaNa}\n`)
    expect(lines).toMatchObject([{ headline: 'Pasar NaN ramai' }])
    expect(failed).toEqual([['/pandas.jsonl:2', expect.stringContaining('character 16')]])
  })
})
