import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { desk, house } from './fixtures/import-desk.ts'
import { wordFiles, wordpressExport, writeZip } from './fixtures/zip-file.ts'
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

  it('says in JSON-LD what its metas leave out, and its heading is not the name of the site', async () => {
    const { take } = desk()
    const story = {
      '@type': 'NewsArticle',
      ...{ headline: 'Pasar Johar Ramai', datePublished: '2025-02-03T14:05:00+08:00', articleSection: ['Ekonomi'] },
      ...{
        author: [{ name: 'Rina' }, { name: 'Budi' }],
        keywords: 'pasar, johar',
        publisher: { name: 'Suara Pesisir' },
      },
    }
    const linked = JSON.stringify({ '@graph': [{ '@type': 'WebSite', name: 'Suara' }, story] })
    const html = `<html><head><link rel="canonical" href="https://suara.example/johar/"><script type="application/ld+json">{</script><script type="application/ld+json">${linked}</script></head><body><h1>Suara Pesisir</h1><article><h1>Pasar Johar Ramai</h1><p>${prose} <a href="../rob">Rob</a></p></article></body></html>`
    const { articles } = await take('johar.html', html)
    expect(articles).toMatchObject([
      {
        ...{ headline: 'Pasar Johar Ramai', byline: 'Rina, Budi', section: 'Ekonomi', tags: ['pasar', 'johar'] },
        ...{ status: 'published', datedAt: '2025-02-03T06:05:00.000Z', origin: { outlet: 'Suara Pesisir' } },
      },
    ])
    expect(articles[0]?.html).toContain('<a href="https://suara.example/rob">')
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

  it('are understood by names as offices write them', async () => {
    const { take } = desk()
    const table = 'No.;Judul Berita;Isi Berita;Tgl. Terbit;Nama Wartawan\n1;Rob;Air naik;3/2/2025;Rina\n'
    expect((await take('kantor.csv', table)).articles).toMatchObject([
      { headline: 'Rob', text: 'Air naik', byline: 'Rina', datedAt: '2025-02-03T05:00:00.000Z' },
    ])
  })

  it('name the line on which what is wrong begins', async () => {
    const { take } = desk()
    const table = 'judul,isi\n"Rob","Air\nnaik"\n,\nLebih,"satu\ndua",tiga\n"Tak tertutup,Isi\nAkhir,Isi\n'
    const { report, failed } = await take('rob.csv', table)
    // What stands behind the mark that is never closed comes all the same.
    expect(report.imported).toBe(2)
    expect(failed.map(([place]) => place).sort()).toEqual(['/rob.csv:4', '/rob.csv:5', '/rob.csv:7'])
  })

  it('are told by their first rows, whatever quoted cell or mistake the sample ends in', async () => {
    const { take } = desk()
    const long = `"${`${prose}\n\n`.repeat(900)}"`
    const table = `Judul;Isi;Tanggal\nSatu;${long};17/9/2024\nDua;${long};18/9/2024\n"Tiga;${prose};19/9/2024\nEmpat;${prose};20/9/2024\n`
    const { articles, failed } = await take('panjang.csv', table)
    expect(failed.map(([place]) => place)).toEqual([`/panjang.csv:${4 + 2 * 1800}`])
    expect(articles.map(({ headline, datedAt }) => [headline, datedAt.slice(0, 10)])).toEqual([
      ['Satu', '2024-09-17'],
      ['Dua', '2024-09-18'],
      ['Empat', '2024-09-20'],
    ])
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

describe('Markdown', { timeout: 60_000 }, () => {
  it('has front matter as site generators write it', async () => {
    const { take } = desk()
    const lines = [
      ...[
        'title: "Rob: \\"besar\\"" # kerja',
        'author:',
        '  name: Rina',
        '  email: r@x.example',
        'tags: [rob, "banjir, pasang"]',
      ],
      ...[
        'categories:',
        '- Daerah',
        '- Kota',
        'summary: >-',
        '  Baris satu',
        '  baris dua',
        'draft: true',
        'slug: rob',
      ],
    ]
    const { articles } = await take('2025-02-03-rob.md', `---\n${lines.join('\n')}\n---\n${prose}\n`)
    expect(articles).toMatchObject([
      {
        ...{
          headline: 'Rob: "besar"',
          byline: 'Rina',
          tags: ['rob', 'banjir, pasang'],
          section: 'Daerah',
          slug: 'rob',
        },
        ...{ standfirst: 'Baris satu baris dua', status: 'draft', datedAt: '2025-02-03T05:00:00.000Z', text: prose },
      },
    ])
    const toml = `+++\ntitle = "Pasar"\ndate = 2025-02-03T14:05:00+07:00\nauthors = ["Ani", "Budi"]\n+++\n${prose}\n`
    expect((await take('pasar.md', toml)).articles).toMatchObject([
      { headline: 'Pasar', byline: 'Ani, Budi', status: 'published', datedAt: '2025-02-03T07:05:00.000Z', text: prose },
    ])
  })
})

describe('a feed', { timeout: 60_000 }, () => {
  it('may hold elements for its text, addresses within its site and a line below its summaries', async () => {
    const { take } = desk()
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Atom</title><id>tag:x,2025:1</id><link href="https://suara.example/a"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Satu &amp; <b>dua</b>.</p><p><a href="/lain">Tiga</a>.</p></div></content></entry></feed>`
    const { articles } = await take('suara.atom', atom)
    expect(articles[0]?.html).toBe(
      '<p>Satu &amp; <strong>dua</strong>.</p><p><a href="https://suara.example/lain">Tiga</a>.</p>',
    )
    const rss = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>RSS</title><link>https://suara.example/b</link><description><![CDATA[<p>Ringkas&hellip;</p> <p>The post <a href="https://suara.example/b">RSS</a> appeared first on <a href="/">Suara</a>.</p>]]></description><content:encoded><![CDATA[<p>${prose}</p>]]></content:encoded></item></channel></rss>`
    expect((await take('suara.rss', rss)).articles).toMatchObject([{ standfirst: 'Ringkas…', text: prose }])
  })
})

describe('other sources', { timeout: 60_000 }, () => {
  it('of Word give the byline above the story', async () => {
    const { archive, folder } = desk()
    const path = await writeZip(join(folder, 'rob.docx'), wordFiles('Rob Lagi', ['Oleh: Rina &amp; Budi', prose]))
    const { ids } = await importPaths(archive, { paths: [path], format: 'auto', house })
    expect(await archive.read('getArticle', ids[0] ?? '')).toMatchObject({
      ...{ headline: 'Rob Lagi', byline: 'Rina & Budi', text: prose },
    })
  })

  it('of WordPress bring what a theme calls berita, and no products', async () => {
    const { take } = desk()
    const posts = ['post', 'berita', 'product', 'press_release'].map((type, id) => ({
      id,
      title: type,
      body: prose,
      type,
    }))
    const { articles } = await take('situs.xml', wordpressExport(posts))
    expect(articles.map(({ headline }) => headline)).toEqual(['post', 'berita', 'press_release'])
  })
})
