import { describe, expect, it } from 'vitest'
import { AppError, type ArticleContent } from '../../src-shared/contract/index.ts'
import { contentOf, getArticle } from './article-rows.ts'
import { createArticle, restoreVersion, saveArticle, setStatus } from './articles.ts'
import { content, temporaryArchive } from './fixtures/temporary-archive.ts'
import type { Writable } from './handle.ts'
import { importArticles } from './imports.ts'
import { countArticles, listArticles } from './lists.ts'
import { search } from './search/search.ts'
import { createVersion, getVersion, listVersions } from './versions.ts'

const start = new Date('2024-09-17T03:00:00Z')
const minutes = (count: number): Date => new Date(start.getTime() + count * 60_000)

const full = content({
  standfirst: 'Antrean tujuh kilometer.',
  slug: 'rob-kaligawe',
  section: 'Daerah',
  tags: ['rob', 'banjir'],
  byline: 'Tegar',
  editor: 'Gil',
  document: '{"root":{}}',
  dateline: {
    place: 'Semarang',
    outlet: 'Mercusuar',
    separator: '–',
    order: 'place-outlet',
    outletWrap: 'none',
    raw: 'Semarang, Mercusuar–',
  },
  leadImage: { mediaId: null, caption: 'Truk', alt: 'Truk di genangan', credit: 'Dok.' },
  quotations: [
    {
      form: 'inline',
      text: '“Surut,”',
      start: 0,
      end: 8,
      speaker: 'Slamet',
      role: '',
      verb: 'ujar',
      saidOn: '2024-03-14',
      channel: '',
    },
  ],
  related: [
    { kind: 'inline', links: [] },
    {
      kind: 'end',
      links: [
        { articleId: null, title: 'A', url: 'https://a.id' },
        { articleId: 'x', title: 'B', url: '' },
      ],
    },
  ],
})

const save = (db: Writable, id: string, baseRevision: number, fields: Partial<ArticleContent>, now = start) =>
  saveArticle(db, { articleId: id, baseRevision, sequence: baseRevision, content: content(fields) }, now)

const create = (db: Writable, fields: Partial<ArticleContent> = {}) =>
  createArticle(db, { content: content(fields), origin: { kind: 'typed', source: '' } }, start)

const codeOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    return error instanceof AppError ? error.code : String(error)
  }
  return 'nothing was thrown'
}

describe('articles', () => {
  it('gives back every field that was saved', () => {
    const db = temporaryArchive()
    const { id } = create(db, full)
    expect(getArticle(db, id)).toMatchObject({ ...full, revision: 1, wordCount: 8, status: 'draft' })
    const changed = { ...full, tags: ['satu'], quotations: [], related: [], dateline: null, leadImage: null }
    saveArticle(db, { articleId: id, baseRevision: 1, sequence: 7, content: changed })
    expect(getArticle(db, id)).toMatchObject({ ...changed, revision: 2 })
  })

  it('refuses a save that is based on an older revision, and names the present one', () => {
    const db = temporaryArchive()
    const { id } = create(db)
    save(db, id, 1, { headline: 'Kedua' })
    expect(() => save(db, id, 1, { headline: 'Ketiga' })).toThrow(
      expect.objectContaining({ code: 'stale_revision', details: { revision: '2', id } }),
    )
    expect(getArticle(db, id)?.headline).toBe('Kedua')
  })

  it('takes a repeated save as done, because its receipt may have been lost', () => {
    const db = temporaryArchive()
    const { id } = create(db)
    const first = save(db, id, 1, { headline: 'Kedua' })
    expect(save(db, id, 1, { headline: 'Kedua' })).toMatchObject({ revision: first.revision })
  })

  it('sanitises the HTML it stores', () => {
    const db = temporaryArchive()
    const { id } = create(db)
    save(db, id, 1, { html: '<p onclick="x()">a<script>b</script></p>' })
    expect(getArticle(db, id)?.html).toBe('<p>a</p>')
  })

  it('stores what SQLite cannot, replaced at the same length', () => {
    const db = temporaryArchive()
    const { id } = create(db, { text: 'a\uD800b\0c', headline: '\uDC00' })
    expect(getArticle(db, id)).toMatchObject({ text: 'a\uFFFDb\uFFFDc', headline: '\uFFFD' })
  })

  it('files articles by status; what is in the trash is found by no search and comes back', () => {
    const db = temporaryArchive()
    const { id } = create(db)
    expect(setStatus(db, { id, status: 'trashed' })).toMatchObject({ id, status: 'trashed', revision: 1 })
    expect(search(db, { query: 'kaligawe' }).total).toBe(0)
    expect(countArticles(db)).toEqual({ draft: 0, ready: 0, scheduled: 0, published: 0, trashed: 1, all: 0 })
    setStatus(db, { id, status: 'ready' })
    expect(search(db, { query: 'kaligawe' }).total).toBe(1)
    expect(listArticles(db, { view: 'ready', limit: 10, offset: 0 }).map((one) => one.id)).toEqual([id])
    expect(listArticles(db, { view: 'trashed', limit: 10, offset: 0 })).toEqual([])
  })

  it('says which article is missing', () => {
    const db = temporaryArchive()
    expect(codeOf(() => save(db, 'none', 1, {}))).toBe('not_found')
    expect(codeOf(() => setStatus(db, { id: 'none', status: 'draft' }))).toBe('not_found')
    expect(codeOf(() => restoreVersion(db, 'none'))).toBe('not_found')
    expect(codeOf(() => createVersion(db, { articleId: 'none', reason: 'named', name: 'a' }))).toBe('not_found')
  })
})

describe('automatic versions', () => {
  const reasons = (db: Writable, id: string) => listVersions(db, id).map((version) => version.reason)

  it('keeps the text before a save that removes more than half of it', () => {
    const db = temporaryArchive()
    const { id, text } = create(db)
    save(db, id, 1, { text: text.slice(0, text.length / 2 + 1) })
    expect(reasons(db, id)).toEqual([])
    save(db, id, 2, { text: 'Air' })
    expect(reasons(db, id)).toEqual(['shrink'])
    const kept = listVersions(db, id)[0]
    expect(getVersion(db, kept?.id ?? '')?.content.text).toBe(text.slice(0, text.length / 2 + 1))
  })

  it('keeps one every five minutes of change', () => {
    const db = temporaryArchive()
    const { id } = create(db)
    for (let minute = 1; minute <= 16; minute += 1)
      save(db, id, minute, { headline: `Menit ${minute}` }, minutes(minute))
    expect(listVersions(db, id).map((version) => version.headline)).toEqual(['Menit 14', 'Menit 9', 'Menit 4'])
    expect(reasons(db, id)).toEqual(['interval', 'interval', 'interval'])
  })

  it('keeps an imported article before its first edit, once an import', () => {
    const db = temporaryArchive()
    const item = {
      source: '/a.txt',
      content: content(),
      status: 'draft' as const,
      datedAt: null,
      originKind: 'import' as const,
    }
    const id = importArticles(db, [{ ...item, raw: 'mentah' }], start)[0]?.id ?? ''
    expect(reasons(db, id)).toEqual(['raw'])
    save(db, id, 1, { headline: 'Satu' })
    save(db, id, 2, { headline: 'Dua' })
    expect(reasons(db, id)).toEqual(['opened', 'raw'])
    importArticles(db, [{ ...item, raw: 'mentah lagi' }], minutes(1))
    save(db, id, 3, { headline: 'Tiga' }, minutes(2))
    expect(reasons(db, id)).toEqual(['opened', 'raw', 'opened', 'raw'])
  })
})

describe('restoreVersion', () => {
  it('makes the first text current again and loses nothing on the way', () => {
    const db = temporaryArchive()
    const first = create(db, full)
    const named = createVersion(db, { articleId: first.id, reason: 'named', name: 'sebelum rapat' })
    saveArticle(db, { articleId: first.id, baseRevision: 1, sequence: 1, content: content({ text: 'lain' }) })
    const restored = restoreVersion(db, named.id)
    expect(contentOf(restored)).toEqual(contentOf(first))
    expect(restored.revision).toBe(3)
    const replaced = listVersions(db, first.id)[0]
    expect(replaced?.reason).toBe('restore')
    expect(getVersion(db, replaced?.id ?? '')?.content.text).toBe('lain')
  })

  it('restores raw copy as the body and leaves the rest', () => {
    const db = temporaryArchive()
    const { id } = create(db)
    const raw = createVersion(db, { articleId: id, reason: 'raw', name: '', raw: 'Satu <b>\n\nDua & tiga' })
    expect(getVersion(db, raw.id)?.content.text).toBe('Satu <b>\n\nDua & tiga')
    expect(restoreVersion(db, raw.id)).toMatchObject({
      headline: 'Rob Rendam Kaligawe',
      html: '<p>Satu &lt;b&gt;</p><p>Dua &amp; tiga</p>',
      text: 'Satu <b>\n\nDua & tiga',
    })
  })

  it('refuses a raw version without its copy', () => {
    const db = temporaryArchive()
    const { id } = create(db)
    expect(codeOf(() => createVersion(db, { articleId: id, reason: 'raw', name: '' }))).toBe('invalid_input')
  })
})
