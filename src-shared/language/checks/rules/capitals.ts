import type { BlockRule, Finding } from '../check.types.ts'
import { findAll, withCapitalsOf } from './find-all.ts'
import { watch } from './watched-words.ts'

/** Capitals that Indonesian spelling fixes: weekdays, months, time zones, abbreviations. */
const family = 'spelling'

const always = new Set('senin selasa rabu kamis jumat sabtu agustus desember'.split(' '))
/** Also words of another kind, or parts of names: only beside a day of the month. */
const afterDay = new Set('januari februari maret april mei juni juli september oktober november'.split(' '))
const besideDay = (text: string, start: number, end: number): boolean =>
  /\d $/.test(text.slice(Math.max(0, start - 2), start)) && /^(?:[ ,.)]|$)/.test(text.slice(end, end + 1))

export const calendarCapital: BlockRule = {
  id: 'eyd.kapital-waktu',
  family,
  severity: 'error',
  source: 'EYD V, I.F.10: nama hari dan bulan',
  copy: 'id',
  scope: 'block',
  words: watch([...always, ...afterDay]),
  examples: {
    fires: [
      { text: 'Acara itu digelar ⟦senin⟧ malam.', fix: 'Senin' },
      { text: 'Pada 5 ⟦agustus⟧ 2024 warga datang.', fix: 'Agustus' },
    ],
    silent: ['Acara itu digelar Senin malam.', 'Seminggu sebelum itu.', 'Tiga minggu lagi.', 'Istilah mei dan juni.'],
  },
  check: ({ prose, proseWords }) => {
    const findings: Finding[] = []
    for (const { text, start, end } of proseWords) {
      const small = always.has(text)
        ? !/[@#]/.test(prose[start - 1] ?? '')
        : afterDay.has(text) && besideDay(prose, start, end)
      if (small) findings.push({ start, end, fix: withCapitalsOf('A', text), safe: true })
    }
    return findings
  },
}

const shortForms: Record<string, string> = {
  dll: 'dll.',
  dsb: 'dsb.',
  dst: 'dst.',
  dkk: 'dkk.',
  hlm: 'hlm.',
  's/d': 's.d.',
  'a/n': 'a.n.',
  'd/a': 'd.a.',
  'd.l.l': 'dll.',
}

export const abbreviationDot: BlockRule = {
  id: 'eyd.singkatan',
  family,
  severity: 'warning',
  source: 'EYD V, III.A Tanda Titik dan Bab II Singkatan',
  copy: 'id',
  scope: 'block',
  words: watch(['dll', 'dsb', 'dst', 'dkk', 'hlm', 's', 'a', 'd']),
  examples: {
    fires: [
      { text: 'Beras, gula, ⟦dll⟧ dijual murah.', fix: 'dll.' },
      { text: 'Pukul 08.00 ⟦s/d⟧ 10.00.', fix: 's.d.' },
    ],
    silent: ['Beras, gula, dll. dijual murah.', 'Budi dkk. datang.'],
  },
  check: ({ prose }) =>
    findAll(prose, /(?<![\p{L}\d/.])(?:dll|dsb|dst|dkk|hlm|s\/d|a\/n|d\/a|d\.l\.l)(?![\p{L}\d.])/gu, (match) => ({
      fix: shortForms[match[0]] ?? null,
    })),
}

/** Degrees before a name. "dr" and "Dr" are two degrees, so the dot is all that changes. */
export const degreeDot: BlockRule = {
  id: 'eyd.gelar-titik',
  family,
  severity: 'off',
  source: 'EYD V, III.A.3: singkatan gelar diakhiri tanda titik',
  copy: 'id',
  scope: 'block',
  words: watch(['dr', 'drg', 'drs', 'prof']),
  examples: {
    fires: [
      { text: 'Menurut ⟦dr⟧ Tan Shot Yen, itu sehat.', fix: 'dr.' },
      { text: 'Kata ⟦Prof⟧ Ari Fahrial, itu sehat.', fix: 'Prof.' },
    ],
    silent: ['Menurut dr. Tan Shot Yen, itu sehat.', 'Sungai Ir Bangkit.', 'Ia seorang dr umum.'],
  },
  check: ({ outside }) =>
    findAll(outside, /(?<![\p{L}\d.])(?:[Dd]r|[Dd]rg|Drs|Prof)(?=\s\p{Lu}\p{Ll})/gu, (match) => ({
      fix: `${match[0]}.`,
      safe: true,
    })),
}
