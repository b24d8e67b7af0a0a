import type { BlockRule } from '../check.types.ts'
import { findAll } from './find-all.ts'
import { watch } from './watched-words.ts'

/** Times of the day. */
const family = 'dates'

export const timeColon: BlockRule = {
  id: 'time.colon',
  family,
  severity: 'warning',
  source: 'EYD V, III.A.3: titik memisahkan jam dan menit',
  copy: 'id',
  scope: 'block',
  sign: 'figure',
  needs: /\d:\d/,
  examples: {
    fires: [
      { text: 'Acara mulai pukul ⟦14:00⟧ di Solo.', fix: '14.00' },
      { text: 'Acara mulai ⟦14:00⟧ WIB di Solo.', fix: '14.00' },
    ],
    silent: ['Acara mulai pukul 14.00 WIB.', 'Skor akhir 3:2.', 'Surah itu 2:255.'],
  },
  check: ({ prose, type }) =>
    type === 'byline' || type === 'credit'
      ? []
      : findAll(
          prose,
          /(?<=[Pp]ukul\s)(\d{1,2}):(\d{2})(?!\d)|(?<![\d:])(\d{1,2}):(\d{2})(?=\s?(?:WIB|WITA|WIT)\b)/gu,
          (match) => ({ fix: `${match[1] ?? match[3]}.${match[2] ?? match[4]}`, safe: true }),
        ),
}

export const hourWord: BlockRule = {
  id: 'time.jam-pukul',
  family,
  severity: 'warning',
  source: 'KBBI: “pukul” untuk waktu, “jam” untuk lamanya',
  copy: 'id',
  scope: 'block',
  sign: 'figure',
  words: watch(['jam #']),
  examples: {
    fires: [
      { text: 'Acara mulai ⟦jam 14.00⟧ di Solo.', fix: 'pukul 14.00' },
      { text: 'Mulai ⟦jam 14:30⟧ WIB.', fix: 'pukul 14.30' },
    ],
    silent: [
      'Acara mulai pukul 14.00.',
      'Acara berlangsung dua jam.',
      'Selama 2 jam 30 menit.',
      '“Mulai jam 14.00,” kata Budi.',
    ],
  },
  check: ({ outside }) =>
    findAll(outside, /(?<![\p{L}\d-])([Jj])am\s(\d{1,2})[.:](\d{2})(?!\d)/gu, (match) => ({
      fix: `${match[1] === 'J' ? 'P' : 'p'}ukul ${match[2]}.${match[3]}`,
    })),
}

export const impossibleTime: BlockRule = {
  id: 'time.impossible',
  family,
  severity: 'error',
  source: 'Jam 00.00–24.00',
  copy: 'id',
  scope: 'block',
  sign: 'figure',
  needs: /ukul\s\d/,
  examples: {
    fires: ['Acara mulai pukul ⟦25.00⟧ di Solo.', 'Acara mulai pukul ⟦12.75⟧ WIB.'],
    silent: ['Acara mulai pukul 24.00.', 'Acara mulai pukul 9.30.', 'Acara mulai pukul 7 pagi.'],
  },
  check: ({ prose }) =>
    findAll(prose, /(?<=[Pp]ukul\s)(\d{1,2})[.:](\d{2})(?!\d)/gu, (match) => {
      const minutes = Number(match[1]) * 60 + Number(match[2])
      return Number(match[2]) > 59 || minutes > 24 * 60 ? {} : null
    }),
}

export const timeZone: BlockRule = {
  id: 'time.zone-case',
  family,
  severity: 'error',
  source: 'EYD V: singkatan nama zona waktu ditulis dengan huruf kapital tanpa titik',
  copy: 'id',
  scope: 'block',
  sign: 'figure',
  words: watch(['wib', 'wita', 'wit', 'w']),
  examples: {
    fires: [{ text: 'Acara mulai pukul 14.00 ⟦wib⟧ di Solo.', fix: 'WIB' }],
    // A short form that is read as a word: many papers print only its first letter in capitals.
    silent: ['Acara mulai pukul 14.00 WIB.', 'Acara mulai pukul 14.00 Wita.'],
  },
  check: ({ prose }) =>
    findAll(prose, /(?<=\d\s?)(?:[Ww]ib|wita|[Ww]it|W\.I\.B\.?)(?![\p{L}])/gu, (match) => ({
      fix: match[0].toUpperCase().replaceAll('.', ''),
      safe: true,
    })),
}

export const vagueTime: BlockRule = {
  id: 'time.vague',
  family,
  severity: 'info',
  source: 'Kebiasaan redaksi: berita menyebut waktu peristiwa',
  copy: 'id',
  scope: 'block',
  words: watch(['belum lama', 'baru ini', 'beberapa waktu', 'tempo hari']),
  examples: {
    fires: ['Acara itu digelar di Solo ⟦belum lama ini⟧.', 'Ia datang ⟦baru-baru ini⟧.'],
    silent: ['Acara itu digelar di Solo, Senin (16/9/2024).', '“Belum lama ini kami datang,” kata Budi.'],
  },
  check: ({ outside }) =>
    findAll(
      outside,
      /(?<![\p{L}\d-])(?:belum lama ini|baru-baru ini|beberapa waktu (?:yang )?lalu|tempo hari)(?![\p{L}\d-])/giu,
      () => ({}),
    ),
}
