import { everyMatch } from '../../every-match.ts'
import type { BlockRule } from '../check.types.ts'
import { findAll, isRunningText, withCapitalsOf, wordBefore } from './find-all.ts'

/** Where spaces stand beside punctuation marks. Orthography: it applies inside quotations too. */
const family = 'punctuation'
const source = 'EYD V, III. Penggunaan Tanda Baca'

export const spaceBefore: BlockRule = {
  id: 'punct.space-before',
  family,
  severity: 'error',
  source,
  copy: 'all',
  scope: 'block',
  sign: 'looseStop',
  examples: {
    fires: [
      { text: 'Warga⟦ ,⟧ pedagang, dan pembeli datang.', fix: ',' },
      { text: 'Ia pulang⟦ .⟧', fix: '.' },
    ],
    silent: ['Entahlah ... ia pulang.', 'Ia pulang.', 'Situs .id ramai.', 'KBRN, Solo : Warga datang.'],
  },
  check: ({ prose, bodyStart, type }) =>
    type === 'byline' || type === 'credit'
      ? []
      : findAll(prose, /(?<=[\p{L}\d)”’"'%])[^\S\r\n]+([,;:?!]|\.(?!\.))(?=\s|$|[”’"])(?!\s?[)(])/gu, (match, start) =>
          start < bodyStart ? null : { fix: match[1] ?? '', safe: true },
        ),
}

const domainEnding = /^(?:com|co|id|net|org|tv|news|info|go|ac|sch|or|my|web|io|me|ai)$/iu
/** "4,5", "S.Pd", "a.n" and addresses have no space; two words do. */
export const spaceAfterComma: BlockRule = {
  id: 'punct.space-after',
  family,
  severity: 'error',
  source,
  copy: 'all',
  scope: 'block',
  sign: 'gluedStop',
  examples: {
    fires: [
      { text: 'Beras⟦,gula⟧, dan garam naik.', fix: ', gula' },
      { text: 'Warga⟦;pedagang⟧ datang.', fix: '; pedagang' },
    ],
    silent: ['Harga 4,5 juta.', '“Siap,”kata Budi.', 'Pukul 10:30.', 'Situs a.b,c.id ramai.', 'Emosi ;) saja.'],
  },
  check: ({ prose, type }) =>
    isRunningText(type) || type === 'headline'
      ? findAll(prose, /(?<=\p{L}{2}[)”"%]?)([,;])(\p{L}{2,})(?![\p{L}.])/gu, (match) => ({
          fix: `${match[1]} ${match[2]}`,
          safe: true,
        }))
      : [],
}

export const gluedSentences: BlockRule = {
  id: 'punct.glued-sentences',
  family,
  severity: 'error',
  source,
  copy: 'all',
  scope: 'block',
  sign: 'gluedStop',
  examples: {
    fires: [{ text: 'Mereka ⟦pulang.Warga⟧ lain tinggal.', fix: 'pulang. Warga' }],
    silent: [
      'Situs Booking.Com ramai.',
      'Budi Santoso, S.Pd. datang.',
      'Menurut Liputan6.com, warga pulang.',
      'Ir.Soekarno datang.',
    ],
  },
  check: ({ prose, type }) =>
    isRunningText(type)
      ? findAll(prose, /(?<![\p{L}\d.])(\p{Ll}{4,})([.?!])(\p{Lu}\p{Ll}+)(?![\p{L}.])/gu, (match) =>
          domainEnding.test(match[3] ?? '') ? null : { fix: `${match[1]}${match[2]} ${match[3]}` },
        )
      : [],
}

export const doubledMark: BlockRule = {
  id: 'punct.doubled',
  family,
  severity: 'error',
  source,
  copy: 'all',
  scope: 'block',
  sign: 'gluedStop',
  examples: {
    fires: [
      { text: 'Warga⟦,,⟧ pedagang, dan pembeli datang.', fix: ',' },
      { text: 'Ia pulang⟦..⟧', fix: '.' },
      { text: 'Warga datang⟦,.⟧', fix: '.' },
      { text: 'Budi pulang⟦.,⟧ kata Ani.' },
    ],
    silent: ['Entahlah...', 'Beras, gula, dll., naik.', 'Budi, S.H., datang.', 'Apa?!', 'Wah!!'],
  },
  check: ({ prose, type }) =>
    type === 'relatedLink'
      ? []
      : [
          ...findAll(prose, /,{2,}(?!,)|;{2,}|(?<![.…])\.\.(?![.…\w/])/gu, (match) => ({
            fix: match[0][0] ?? null,
            safe: match[0] !== '..',
          })),
          ...findAll(prose, /(?<=\p{Ll}{4})(?:,\.|\.,|[?!]\.)(?=\s|$)/gu, (match, start) =>
            /(?:\bdll|\bdkk|\bdsb|\bdst|\bhlm|\bvs|\bprof|\btbk)$/iu.test(prose.slice(Math.max(0, start - 5), start))
              ? null
              : { fix: match[0] === ',.' ? '.' : null },
          ),
        ],
}

export const bracketSpace: BlockRule = {
  id: 'punct.bracket-space',
  family,
  severity: 'error',
  source: 'EYD V, III.L Tanda Kurung',
  copy: 'all',
  scope: 'block',
  sign: 'bracket',
  needs: /\(\s|\s\)|[^\s(]\(\d/,
  examples: {
    fires: [
      { text: 'Ia ⟦( 33⟧) pulang.', fix: '(33' },
      { text: 'Ia (33⟦ )⟧ pulang.', fix: ')' },
      { text: 'Budi ⟦Santoso(33)⟧ pulang.', fix: 'Santoso (33)' },
    ],
    silent: ['Ia (33) pulang.', 'Kata(-kata) itu.', 'Pasal 5(2) berlaku.', 'Bentuk rumah(nya) sama.'],
  },
  check: ({ prose }) => {
    return [
      ...findAll(prose, /\([^\S\r\n]+([\p{L}\d]+)/gu, (match) => ({ fix: `(${match[1]}`, safe: true })),
      ...findAll(prose, /(?<=[\p{L}\d])[^\S\r\n]+\)/gu, () => ({ fix: ')', safe: true })),
      ...findAll(prose, /(?<=\p{L}{3})\(\d{1,3}\)/gu, (match, start) => {
        const before = wordBefore(prose, start)
        return before === null ? null : { start: before.start, fix: `${before.text} ${match[0]}`, safe: true }
      }),
    ]
  },
}

export const ellipsis: BlockRule = {
  id: 'punct.ellipsis',
  family,
  severity: 'info',
  source: 'EYD V, III.I Tanda Elipsis',
  copy: 'all',
  scope: 'block',
  sign: 'dots',
  examples: {
    fires: [
      { text: 'Entahlah⟦. . .⟧', fix: '...' },
      { text: 'Entahlah⟦......⟧', fix: '...' },
    ],
    silent: ['Entahlah ....', 'Entahlah...', 'Entahlah…'],
  },
  check: ({ prose }) => findAll(prose, /\.(?: \.){2,}|\.{5,}/gu, () => ({ fix: '...' })),
}

const bracket = /[()]/g

export const unpairedBracket: BlockRule = {
  id: 'punct.unpaired-bracket',
  family,
  severity: 'warning',
  source: 'EYD V, III.L Tanda Kurung',
  copy: 'all',
  scope: 'block',
  sign: 'bracket',
  examples: {
    fires: ['Warga ⟦(⟧pedagang dan pembeli datang.', 'Warga 33⟦)⟧ datang sejak pagi.'],
    silent: [
      'Warga (33) datang.',
      '1) Warga datang.',
      'Ada a) beras dan b) gula.',
      'Senang sekali :)',
      '*) Harga tanpa pajak.',
    ],
  },
  check: ({ prose, type }) => {
    if (!/[()[\]]/.test(prose) || type === 'relatedMarker' || type === 'relatedLink') return []
    const open: number[] = []
    const stray: number[] = []
    for (const match of everyMatch(prose, bracket)) {
      if (match[0] === '(') open.push(match.index)
      else if (open.pop() === undefined) stray.push(match.index)
    }
    // "1) beras", "a) beras", ":)": a closing bracket that never had a partner.
    const listMark = /(?:(?:^|[\s(])\p{L}|(?:^|[,;:(]\s?|\sdan\s)(?:\d{1,2}|[ivx]{1,4})|[:;=*]-?)$/u
    return [...open, ...stray.filter((at) => !listMark.test(prose.slice(Math.max(0, at - 8), at)))]
      .sort((a, b) => a - b)
      .map((at) => ({ start: at, end: at + 1 }))
  },
}

const abbreviations =
  /(?:^|[\s(])(?:dll|dkk|dsb|dst|dr|drs|drg|prof|ir|no|jl|jln|hlm|tbk|vs|sdr|yth|kec|kab|kel|ds|gg|km|tgl|al|cq|st|bin|a\.n|u\.p|s\.d|d\.a|inc|corp|ltd|mr|mrs|ms|alm|ust|hj|kh|rt|rw|sdn|bhd|vol)$/iu

/** Brands that print their name in small letters even there. */
const smallNames = /^(?:detik\p{L}*|bank|bjb|blu|soundcore|vivo|realme|itel|kumparan|idn)$/u

export const smallStart: BlockRule = {
  id: 'punct.small-start',
  family,
  severity: 'warning',
  source: 'EYD V, I.F.1 Huruf Kapital',
  copy: 'id',
  scope: 'block',
  sign: 'smallStart',
  examples: {
    fires: [
      { text: 'Warga pulang sore hari. ⟦mereka⟧ lelah.', fix: 'Mereka' },
      { text: 'Sopir itu mengeluh. ⟦ia⟧ lelah.', fix: 'Ia' },
    ],
    silent: [
      'Warga pulang. Mereka lelah.',
      'Beras, gula, dll. dijual murah.',
      'Toko itu menjual ponsel. iPhone paling laku.',
      'Kasus Roe vs. wade ditutup.',
    ],
  },
  check: ({ outside, type }) =>
    type === 'paragraph' || type === 'standfirst'
      ? findAll(outside, /(?<=(\p{L}{3,})[.?!]\s)(?:\p{Ll}{3,}|ia|di|ke)(?![\p{L}.’'@\d-])/gu, (match, start) =>
          abbreviations.test(outside.slice(Math.max(0, start - 12), start - 2)) ||
          /\.\p{L}+[.?!]\s$/u.test(outside.slice(Math.max(0, start - 14), start)) ||
          outside[start - 2] !== '.' ||
          smallNames.test(match[0])
            ? null
            : { fix: withCapitalsOf('A', match[0]) },
        )
      : [],
}
