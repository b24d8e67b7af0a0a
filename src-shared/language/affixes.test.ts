import { describe, expect, it } from 'vitest'
import { affixFamilies } from './affixes.ts'

const family = (word: string, root: string): string[] =>
  affixFamilies(word).find((candidate) => candidate.root === root)?.forms ?? []

describe('affixFamilies', () => {
  it.each([
    ['menulis', 'tulis', ['penulisan', 'ditulis', 'tulisan', 'penulis', 'menuliskan', 'tulis']],
    ['penulisan', 'tulis', ['menulis', 'tertulis']],
    ['pengelolaan', 'kelola', ['mengelola', 'dikelola', 'pengelola']],
    ['memperbaiki', 'baik', ['perbaikan', 'kebaikan', 'diperbaiki', 'terbaik']],
    ['penyewa', 'sewa', ['menyewa', 'disewakan', 'sewaan']],
    ['perlindungan', 'lindung', ['melindungi', 'dilindungi', 'terlindungi', 'pelindung']],
    ['mengebom', 'bom', ['pengeboman', 'dibom']],
    ['bekerja', 'kerja', ['pekerja', 'pekerjaan', 'mengerjakan']],
    ['rencana', 'rencana', ['berencana', 'perencanaan']],
    ['pelajaran', 'ajar', ['belajar', 'mengajar', 'pembelajaran']],
    ['memproses', 'proses', ['diproses', 'pemrosesan']],
    ['keberhasilan', 'hasil', ['berhasil']],
    ['banjir', 'banjir', ['kebanjiran', 'membanjiri']],
  ])('%s may be of %s', (word, root, expected) => {
    expect(family(word, root)).toEqual(expect.arrayContaining(expected))
  })

  it('never proposes the word itself', () => {
    for (const word of ['makan', 'di', 'pembangunan', 'a', '']) {
      for (const { forms } of affixFamilies(word)) expect(forms).not.toContain(word)
    }
  })
})
