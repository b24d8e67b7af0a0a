import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../archive/content-hash.ts'
import { desk } from './fixtures/import-desk.ts'
import { wordFiles, wordpressExport, writeZip } from './fixtures/zip-file.ts'
import { linesOf } from './text-lines.ts'
import { openZip } from './zip-files.ts'

const prose = 'Air pasang merendam jalan raya sejak pagi hari tadi dan menutup dua lajur dari arah timur kota.'

describe('a WordPress export', { timeout: 120_000 }, () => {
  it('brings posts with writer, terms, times, excerpt and lead picture, and nothing else', async () => {
    const { take } = desk()
    const thumbnail =
      '<wp:postmeta><wp:meta_key><![CDATA[_thumbnail_id]]></wp:meta_key><wp:meta_value><![CDATA[9]]></wp:meta_value></wp:postmeta>'
    const terms =
      '<category domain="category" nicename="daerah"><![CDATA[Banjir &amp; Rob]]></category><category domain="post_tag" nicename="rob"><![CDATA[rob]]></category>'
    const { articles, failed } = await take(
      'situs.xml',
      wordpressExport([
        {
          id: 1,
          title: 'Rob &amp; Banjir Rendam Kaligawe',
          body: `SEMARANG - ${prose}\n\n“Surut nanti sore,” ujar Slamet, petugas pompa.\n\n[caption id="a" width="3"]<img src="x.jpg" /> Truk[/caption]\n\nGenangan\nsurut.`,
          extra: terms + thumbnail,
        },
        { id: 2, title: 'Halaman', body: 'Tentang kami', type: 'page' },
        {
          id: 3,
          title: 'Blok',
          body: `<!-- wp:paragraph --><p>${prose} [rujuk]</p><!-- /wp:paragraph --><!-- wp:gallery {"ids":[1]} -->[gallery ids="1,2"]<!-- /wp:gallery -->`,
          status: 'draft',
          date: '0000-00-00 00:00:00',
        },
        { id: 9, title: 'truk', body: '', type: 'attachment', status: 'inherit' },
      ]),
    )
    expect(failed).toEqual([])
    expect(articles).toHaveLength(2)
    expect(articles[0]).toMatchObject({
      headline: 'Rob & Banjir Rendam Kaligawe',
      status: 'published',
      datedAt: '2024-03-14T11:30:00.000Z',
      byline: 'Tegar Nugraha',
      section: 'Banjir & Rob',
      tags: ['rob'],
      standfirst: 'Antrean tujuh kilometer.',
      slug: 'artikel-1',
      dateline: { place: 'SEMARANG' },
      leadImage: { caption: 'Antrean tujuh kilometer.' },
      quotations: [{ text: '“Surut nanti sore,”', speaker: 'Slamet' }],
      origin: { source: 'https://contoh.id/?p=1' },
    })
    expect(articles[0]?.html).toContain('data-speaker="Slamet"')
    expect(articles[0]?.text).toMatch(/Genangan\nsurut\.$/)
    expect(articles[1]).toMatchObject({ status: 'draft', datedAt: '2024-03-14T11:30:00.000Z', section: '' })
    expect(articles[1]?.text).toBe(`${prose} [rujuk]`)
  })

  it('reports an item that is never closed by its line, and takes those after it', async () => {
    const { take } = desk()
    const whole = wordpressExport([
      { id: 1, title: 'Satu', body: prose },
      { id: 2, title: 'Dua', body: `${prose} </item> di dalam` },
      { id: 3, title: 'Tiga', body: prose },
    ])
    const broken = whole.replace('</item>\n<item>\n<title><![CDATA[Dua', '\n<item>\n<title><![CDATA[Dua')
    const { articles, failed } = await take('rusak.xml', broken)
    expect(articles.map(({ headline }) => headline)).toEqual(['Dua', 'Tiga'])
    expect(failed).toEqual([['/rusak.xml:6', 'the item that begins here is never closed']])
  })
})

describe('records', { timeout: 120_000 }, () => {
  it('come from a JSON list, also inside an object, with the line of what is wrong', async () => {
    const { take } = desk()
    const posts = [
      {
        title: { rendered: 'Satu &#8211; uji' },
        content: { rendered: `<p>${prose}</p>` },
        date_gmt: '2024-03-14T11:30:00',
        id: 1,
      },
      { title: { rendered: '' }, content: { rendered: '' } },
      {
        judul: 'Dua',
        isi: [`${prose} Satu.`, `${prose} Dua.`],
        tanggal: 'Kamis, 14 Maret 2024',
        penulis: ['Ani', 'Budi'],
      },
    ]
    const { articles, failed } = await take('posts.json', `{"meta": ["a"], "posts": ${JSON.stringify(posts, null, 1)}}`)
    expect(articles.map(({ headline }) => headline)).toEqual(['Satu – uji', 'Dua'])
    expect(articles[1]).toMatchObject({ byline: 'Ani, Budi', datedAt: '2024-03-14T05:00:00.000Z' })
    expect(articles[1]?.text).toBe(`${prose} Satu.\n\n${prose} Dua.`)
    expect(failed).toEqual([['/posts.json:12', 'it has neither a title nor a body']])
    const cut = await take('potong.json', `[{"title": "Satu", "body": "${prose}"}, {"title": "Du`)
    expect(cut.articles).toHaveLength(1)
    expect(cut.failed).toEqual([['/potong.json:1', 'the JSON ends in the middle']])
  })

  it('come from tables, whatever parts their cells, and without names by what stands in them', async () => {
    const { take } = desk()
    const semicolons = await take(
      'ekspor.csv',
      `Judul;Tanggal Terbit;Rubrik;Isi Berita\r\n"Rob; lagi";17/9/2024;Daerah;"<p>${prose}</p>"\r\nKurang;1/2/2024\r\nLebih;1/2/2024;a;b;c;d\r\n`,
    )
    expect(semicolons.articles.map(({ headline, section }) => [headline, section])).toEqual([
      ['Rob; lagi', 'Daerah'],
      ['Kurang', ''],
    ])
    expect(semicolons.failed).toEqual([['/ekspor.csv:4', 'it has 6 cells, the first row has 4']])
    const tabs = await take(
      'tanpa-nama.tsv',
      `Pasar Johar dibuka lagi hari ini\t2024-09-17 10:30\t${prose.repeat(3)}\nJembatan Kali Garang ditutup sebulan\t2024-09-18 10:30\t${prose.repeat(3)}\n`,
    )
    expect(tabs.articles[0]).toMatchObject({
      headline: 'Pasar Johar dibuka lagi hari ini',
      datedAt: '2024-09-17T03:30:00.000Z',
    })
  })

  it('follow a mapping that was chosen, and are read again when it changes', async () => {
    const { take } = desk()
    const lines = '{"a":"Judul Asli","b":"Judul Lain","title":"Bukan","body":"Isi berita yang cukup."}\n'
    const first = await take('peta.jsonl', lines, { headline: 'a' })
    expect(first.articles[0]?.headline).toBe('Judul Asli')
    expect((await take('peta.jsonl', lines, { headline: 'a' })).report.skipped).toBe(1)
    const again = await take('peta.jsonl', lines, { headline: 'b', body: 'body' })
    expect(again.report.updated).toBe(1)
    expect(again.articles[0]?.headline).toBe('Judul Lain')
  })

  it('have the outlet a column names, which is found by, changes with the row and comes back from an export', async () => {
    const { archive, take } = desk()
    const rows = (media: string): string =>
      `judul,isi,tautan,Nama Media\nSatu,"${prose}",https://kumpulan.id/1,${media}\nDua,"${prose} Dua.",https://kumpulan.id/2,foto.jpg\n`
    const { articles } = await take('media.csv', rows('Suara Pantura'))
    expect(articles.map(({ origin }) => origin.outlet)).toEqual(['Suara Pantura', undefined])
    const found = async (query: string) =>
      (await archive.read('search', { query })).hits.map(({ headline }) => headline)
    expect(await found('media:"Suara Pantura"')).toEqual(['Satu'])
    expect(await found('media:kumpulan.id')).toEqual(['Dua'])
    expect((await take('media.csv', rows('Kabar Tegal'))).report).toMatchObject({ updated: 1, skipped: 1 })
    expect([await found('media:"Suara Pantura"'), await found('media:"Kabar Tegal"')]).toEqual([[], ['Satu']])
    const chosen = await take('lain.jsonl', JSON.stringify({ judul: 'Tiga', isi: prose, asal: 'Radar Tegal' }), {
      outlet: 'asal',
    })
    expect(chosen.articles[0]?.origin.outlet).toBe('Radar Tegal')
    const [first] = articles
    const line = JSON.stringify({ meja: 1, ...first, origin: { ...first?.origin, outlet: 'x'.repeat(300) } })
    expect((await take('ekspor.jsonl', line)).failed[0]?.[1]).toContain('its origin.outlet cannot be read')
  })

  it('never take a field from the prototype of an object', async () => {
    const { take } = desk()
    const { articles } = await take(
      'p.jsonl',
      '{"__proto__":{"title":"x"},"constructor":"y","judul":"Satu","isi":"Dua tiga."}',
    )
    expect(articles[0]).toMatchObject({ headline: 'Satu', text: 'Dua tiga.' })
  })
})

describe('feeds', { timeout: 120_000 }, () => {
  it('of RSS and Atom become articles', async () => {
    const { take } = desk()
    const rss = await take(
      'umpan.xml',
      `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>M</title><item><title>Rob &amp; banjir</title><link>https://m.example/1</link><pubDate>Thu, 14 Mar 2024 11:30:00 +0000</pubDate><author>ani@m.example (Ani)</author><category>Daerah</category><category>rob</category><description>Ringkas</description><content:encoded><![CDATA[<p>${prose}</p>]]></content:encoded></item></channel></rss>`,
    )
    expect(rss.articles[0]).toMatchObject({
      headline: 'Rob & banjir',
      byline: 'Ani',
      section: 'Daerah',
      tags: ['rob'],
      standfirst: 'Ringkas',
      datedAt: '2024-03-14T11:30:00.000Z',
      text: prose,
    })
    const atom = await take(
      'atom.xml',
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:1</id><title>Satu</title><link rel="alternate" href="https://m.example/2"/><updated>2024-03-14T11:30:00Z</updated><author><name>Budi</name></author><content type="html">&lt;p&gt;${prose}&lt;/p&gt;</content></entry></feed>`,
    )
    expect(atom.articles[0]).toMatchObject({ headline: 'Satu', byline: 'Budi', text: prose, status: 'published' })
  })
})

describe('documents', { timeout: 120_000 }, () => {
  it('of Word keep headings and marks, also in a ZIP beside others', async () => {
    const { folder, take } = desk()
    const word = await writeZip(join(folder, 'naskah.docx'), wordFiles('Rob Lagi', [prose, '“Surut,” ujar Slamet.']))
    const { articles } = await take('naskah.docx', readFileSync(word))
    expect(articles[0]).toMatchObject({ headline: 'Rob Lagi', quotations: [{ speaker: 'Slamet' }] })
    expect(articles[0]?.html).toContain('<strong>')
    const zip = await writeZip(join(folder, 'semua.zip'), {
      'b/naskah.docx': readFileSync(word),
      'a.txt': `Judul Berita\n\n${prose}`,
      '.tersembunyi.txt': 'x',
      '__MACOSX/a.txt': 'x',
      'foto.png': 'x',
      'dalam.zip': 'PK',
    })
    const all = await take('semua.zip', readFileSync(zip))
    expect(all.articles.map(({ headline }) => headline)).toEqual(['Judul Berita', 'Rob Lagi'])
    expect(all.failed).toEqual([['/semua.zip/dalam.zip', expect.stringContaining('ZIP inside a ZIP')]])
  })

  it.each([
    ['windows-1252', Buffer.from(`Judul Caf\xe9\n\n\x93Surut,\x94 ujar Slamet. ${prose}`, 'latin1'), 'Judul Café'],
    ['UTF-16 without a mark', Buffer.from(`Judul Café\n\n${prose}`, 'utf16le'), 'Judul Café'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFFJudul Café\n\n${prose}`), 'Judul Café'],
    [
      'a declared ISO-8859-1',
      Buffer.from(
        `<html><head><meta charset="iso-8859-1"></head><body><h1>Judul Caf\xe9</h1><p>${prose}</p></body></html>`,
        'latin1',
      ),
      'Judul Café',
    ],
  ])('are read in %s', async (_, bytes, headline) => {
    const { take } = desk()
    const { articles } = await take('a.txt', bytes)
    expect(articles[0]?.headline).toBe(headline)
    if (_ === 'windows-1252') expect(articles[0]?.quotations[0]?.text).toBe('“Surut,”')
  })
})

describe('a source that breaks off', { timeout: 120_000 }, () => {
  it('gives all that was read before, and says where it ended', async () => {
    const { folder, take } = desk()
    const lines = Array.from({ length: 3000 }, (_, id) =>
      JSON.stringify({ id, judul: `Berita ${id}`, isi: `${prose} ${sha256(`${id}`)} ${sha256(`-${id}`)}` }),
    )
    const path = await writeZip(join(folder, 'utuh.zip'), { 'arsip.jsonl': lines.join('\n') })
    const bytes = readFileSync(path)
    const damaged = Math.floor(bytes.length * 0.6)
    bytes.fill(0xff, damaged, damaged + 200)
    writeFileSync(path, bytes)
    let whole = 0
    const count = async (): Promise<void> => {
      const [file] = (await openZip(path)).files
      if (file !== undefined) for await (const _ of linesOf(file, 100_000)) whole += 1
    }
    await expect(count()).rejects.toThrow()
    expect(whole).toBeGreaterThan(100)
    const { report, failed } = await take('rusak.zip', bytes)
    expect(report.imported).toBe(whole)
    expect(failed).toEqual([['/rusak.zip/arsip.jsonl', expect.any(String)]])
  })
})

describe('a hostile ZIP', { timeout: 120_000 }, () => {
  it('that would unfold without end, leads elsewhere or is broken is refused in a sentence', async () => {
    const { folder, take } = desk()
    const bomb = readFileSync(await writeZip(join(folder, 'bom.zip'), { 'a.txt': Buffer.alloc(40_000_000, 0x41) }))
    expect((await take('bom.zip', bomb)).failed).toEqual([['/bom.zip', expect.stringContaining('ZIP bomb')]])
    const plain = readFileSync(await writeZip(join(folder, 'jalan.zip'), { 'xxx/aaa.txt': `Judul\n\n${prose}` }))
    const escaping = Buffer.from(plain.toString('latin1').replaceAll('xxx/aaa.txt', '../../a.txt'), 'latin1')
    const refused = await take('jalan.zip', escaping)
    expect(refused.articles).toEqual([])
    expect(refused.failed).toEqual([['/jalan.zip', expect.stringContaining('invalid relative path')]])
    expect((await take('rusak.zip', 'bukan zip')).failed).toEqual([['/rusak.zip', expect.stringContaining('no ZIP')]])
  })
})
