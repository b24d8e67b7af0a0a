import { expect, it } from 'vitest'
import { setStatus } from '../articles.ts'
import { content, temporaryArchive } from '../fixtures/temporary-archive.ts'
import { importArticles } from '../imports.ts'
import { archiveStatistics } from './statistics.ts'

const said = (speaker: string) => ({
  form: 'inline' as const,
  text: '“Surut.”',
  start: 0,
  end: 8,
  speaker,
  role: '',
  verb: '',
  saidOn: '',
  channel: '',
})

it('counts what is outside the trash, joins the spellings of a name, and sees every change', () => {
  const db = temporaryArchive()
  const item = (source: string, section: string, day: string, speakers: string[], text = 'Satu dua tiga.') => ({
    source,
    content: content({ section, text, quotations: speakers.map(said) }),
    status: 'published' as const,
    datedAt: `${day}T05:00:00.000Z`,
    originKind: 'import' as const,
    raw: source,
  })
  const outcomes = importArticles(db, [
    item('https://www.mercusuar.id/a', 'Daerah', '2023-05-01', ['Slamet Riyanto', 'Slamet Riyanto']),
    item('https://mercusuar.id/b?x=1', 'Daerah', '2024-05-01', ['Slamet Riyanto', 'Ani']),
    item('http://lain.id', 'Ekonomi', '2024-06-01', ['Ani'], 'Empat kata di sini.'),
    item('/arsip/a.jsonl#1', '', '2024-07-01', []),
    item('https://lain.id/sampah', 'Ekonomi', '2024-08-01', ['Budi', 'Budi', 'Budi', 'Budi']),
  ])
  setStatus(db, { id: outcomes[4]?.id ?? '', status: 'trashed' })
  const found = archiveStatistics(db)
  expect(found).toEqual({
    articles: 4,
    words: 13,
    years: [
      { value: '2023', articles: 1, words: 3 },
      { value: '2024', articles: 3, words: 10 },
    ],
    sections: [
      { value: 'Daerah', articles: 2, words: 6 },
      { value: '', articles: 1, words: 3 },
      { value: 'Ekonomi', articles: 1, words: 4 },
    ],
    outlets: [
      { value: 'mercusuar.id', articles: 2 },
      { value: '', articles: 1 },
      { value: 'lain.id', articles: 1 },
    ],
    mostQuoted: [
      { speaker: 'Slamet Riyanto', quotations: 3, articles: 2 },
      { speaker: 'Ani', quotations: 2, articles: 2 },
    ],
  })
  expect(archiveStatistics(db)).toBe(found)
  setStatus(db, { id: outcomes[0]?.id ?? '', status: 'trashed' })
  expect(archiveStatistics(db)).toMatchObject({
    articles: 3,
    mostQuoted: [{ speaker: 'Ani' }, { speaker: 'Slamet Riyanto' }],
  })
})
