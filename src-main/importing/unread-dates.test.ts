import { describe, expect, it } from 'vitest'
import { desk } from './fixtures/import-desk.ts'
import { wordpressExport } from './fixtures/zip-file.ts'

const prose = 'Air pasang merendam jalan raya sejak pagi hari tadi dan menutup dua lajur dari arah timur kota.'

describe('a date that cannot be read', { timeout: 120_000 }, () => {
  it('is told with its line, and with the day the story has instead', async () => {
    const { take } = desk()
    const { articles, failed } = await take(
      'dua-puluh-tahun.csv',
      [
        'id,judul,isi,tanggal',
        `1,Rob Kaligawe,${prose},17/9/2024`,
        `2,Pasar Johar,${prose} Satu.,sekitar Lebaran`,
        `3,Tanggul Jebol,"Demak, Mercusuar – Tanggul jebol, Selasa (3/2/2009). ${prose}",32/13/2009`,
        `4,Tanpa Tanggal,${prose} Empat.,`,
        `5,Nol,${prose} Lima.,0000-00-00`,
      ].join('\n'),
    )
    expect(articles).toHaveLength(5)
    expect(failed).toEqual([
      ['/dua-puluh-tahun.csv:3', 'its date “sekitar Lebaran” cannot be read: it has the day of the import'],
      ['/dua-puluh-tahun.csv:4', 'its date “32/13/2009” cannot be read: it has the day its copy tells'],
    ])
  })

  it.each([
    ['a.md', `---\ntitle: Rob\ndate: kemarin sore\n---\n\n${prose}\n`, 'its file'],
    [
      'a.html',
      `<html><head><meta property="article:published_time" content="kemarin sore"></head><body><h1>Rob</h1><p>${prose}</p></body></html>`,
      'its file',
    ],
    [
      'a.rss',
      `<?xml version="1.0"?><rss version="2.0"><channel><item><title>Rob</title><guid>x</guid><pubDate>kemarin sore</pubDate><description>${prose}</description></item></channel></rss>`,
      'the import',
    ],
  ])('is told of %s', async (name, content, whose) => {
    const { take } = desk()
    const { articles, failed } = await take(name, content)
    expect(articles).toHaveLength(1)
    expect(failed.map(([, reason]) => reason)).toEqual([
      `its date “kemarin sore” cannot be read: it has the day of ${whose}`,
    ])
  })

  it('is told of a post of WordPress, whose drafts have none', async () => {
    const { take } = desk()
    const post = { title: 'Rob', body: prose, date: '2024-99-99 10:00:00' }
    const { failed } = await take(
      'situs.xml',
      wordpressExport([
        { id: 1, ...post },
        { id: 2, ...post, status: 'draft' },
      ]),
    )
    expect(failed.map(([, reason]) => reason)).toEqual([
      expect.stringMatching(/^its date “2024-99-99 .*” cannot be read: it has the day of the import$/),
    ])
  })
})
