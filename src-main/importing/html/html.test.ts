import { describe, expect, it } from 'vitest'
import { sanitiseHtml } from '../../html/sanitise.ts'
import { contentFromHtml } from './html.ts'

const house = '{place}, {outlet} – '

const page = `<!doctype html><html lang="id"><head>
  <title>Rob Rendam Kaligawe - Mercusuar</title>
  <meta property="og:site_name" content="Mercusuar"><meta property="og:title" content="Rob Rendam Kaligawe - Mercusuar">
  <meta name="description" content="Antrean tujuh kilometer.">
  <meta property="article:published_time" content="2024-03-14T18:30:00+07:00">
  <meta property="article:section" content="Daerah"><meta property="article:tag" content="rob"><meta property="article:tag" content="banjir">
  <meta name="author" content="Tegar"><link rel="canonical" href="https://m.example/rob">
</head><body>
  <nav><a href="/">Beranda</a></nav><header><h1>Rob Rendam&nbsp;Kaligawe</h1></header>
  <div class="entry-content">
    <figure><img src="x.jpg"><figcaption>Truk</figcaption></figure>
    <p><strong>SEMARANG, MERCUSUAR</strong> - Air pasang <b>merendam</b> <a href="https://m.example/jalan">jalan</a><script>alert(1)</script>.</p>
    <div class="gmr-related-post-onlytitle"><h3 class="related-text-onlytitle">Baca Juga</h3>
      <a class="recent-title" href="https://m.example/pompa" title="x">Pompa Berhenti</a></div>
    <p>“Surut,” ujar Slamet.<br><br>Genangan   surut.</p>
    <p><strong>Baca Juga: <a href="https://m.example/sayung">Sekolah Masuk Siang</a></strong></p>
    <h3>Jalur pantura</h3><ul><li>Satu</li><li>Dua <i>kali</i></li></ul>
    <blockquote><p>Kutipan panjang.</p></blockquote>
    <div id="jp-relatedposts"><h3>Pos terkait</h3><a href="javascript:alert(1)">Berita Lama</a></div>
  </div>
  <footer>Hak cipta</footer></body></html>`

describe('contentFromHtml', () => {
  const { content, datedAt, url } = contentFromHtml(page, { houseDateline: house })

  it('reads what the page says about the story', () => {
    expect(content).toMatchObject({
      headline: 'Rob Rendam Kaligawe',
      standfirst: 'Antrean tujuh kilometer.',
      section: 'Daerah',
      byline: 'Tegar',
      tags: ['rob', 'banjir'],
      language: 'id',
    })
    expect({ datedAt, url }).toEqual({ datedAt: '2024-03-14T11:30:00.000Z', url: 'https://m.example/rob' })
  })

  it('keeps the structure of the story and nothing of the page around it', () => {
    expect(content.text).toBe(
      [
        'SEMARANG, MERCUSUAR – Air pasang merendam jalan.',
        '“Surut,” ujar Slamet.',
        'Genangan surut.',
        'Jalur pantura',
        'Satu\nDua kali',
        'Kutipan panjang.',
      ].join('\n\n'),
    )
    expect(content.html).toContain(
      'Air pasang <strong>merendam</strong> <a href="https://m.example/jalan">jalan</a>.</p>',
    )
    expect(content.html).toContain('<h3>Jalur pantura</h3><ul><li>Satu</li><li>Dua <em>kali</em></li></ul>')
    expect(content.html).toContain('<blockquote><p>Kutipan panjang.</p></blockquote>')
    // The sanitiser closes a picture's tag its own way.
    expect(sanitiseHtml(content.html).replaceAll(' />', '>')).toBe(content.html)
    expect(content.html).toContain('data-address="https://m.example/x.jpg"')
  })

  it('recognises the dateline through its marks', () => {
    expect(content.dateline).toMatchObject({
      place: 'SEMARANG',
      outlet: 'MERCUSUAR',
      separator: '-',
      order: 'place-outlet',
    })
    expect(content.html).toContain('<p><span class="dateline" data-dateline data-place="SEMARANG"')
  })

  it('makes related blocks of class names, of "Baca juga" and of plug-ins, without unsafe links', () => {
    expect(content.related).toEqual([
      { kind: 'inline', links: [{ articleId: null, title: 'Pompa Berhenti', url: 'https://m.example/pompa' }] },
      { kind: 'inline', links: [{ articleId: null, title: 'Sekolah Masuk Siang', url: 'https://m.example/sayung' }] },
      { kind: 'end', links: [{ articleId: null, title: 'Berita Lama', url: '' }] },
    ])
  })

  it('reads its own blocks back with their data and offsets', () => {
    const html =
      '<p><span class="dateline" data-dateline data-place="Kudus" data-outlet="ANTARA" data-separator="-" data-order="place-outlet" data-outlet-wrap="paren" data-raw="Kudus (ANTARA) -">Kudus, ANTARA – </span>Teks <span class="quotation" data-quotation data-speaker="Ani" data-verb="kata">“halo”</span> kata Ani.</p>' +
      '<blockquote class="quotation" data-quotation data-speaker="Budi"><p>Panjang</p><footer>Budi</footer></blockquote>'
    const own = contentFromHtml(html, { houseDateline: house }).content
    expect(own.text).toBe('Kudus, ANTARA – Teks “halo” kata Ani.\n\nPanjang')
    expect(own.dateline).toMatchObject({ outletWrap: 'paren', raw: 'Kudus (ANTARA) -' })
    expect(own.quotations.map((one) => [one.form, one.speaker, own.text.slice(one.start, one.end)])).toEqual([
      ['inline', 'Ani', '“halo”'],
      ['block', 'Budi', 'Panjang'],
    ])
    expect(contentFromHtml(own.html, { houseDateline: house }).content).toEqual(own)
  })

  it('finds titles under a heading of related posts, and keeps the block when there are none', () => {
    const list =
      '<p>Isi.</p><p>Baca juga:</p><ul><li><a href="https://m.example/1">Satu</a></li></ul><p>Akhir.</p><p>Pos terkait</p>'
    expect(contentFromHtml(list, { houseDateline: house }).content.related).toEqual([
      { kind: 'inline', links: [{ articleId: null, title: 'Satu', url: 'https://m.example/1' }] },
      { kind: 'end', links: [] },
    ])
  })

  it('refuses a parser bomb', () => {
    expect(() => contentFromHtml('<div>'.repeat(100_000), { houseDateline: house })).toThrow(
      expect.objectContaining({ code: 'unsupported_format' }),
    )
  })
})
