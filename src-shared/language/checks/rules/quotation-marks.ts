import { everyMatch } from '../../every-match.ts'
import { readBareVerb } from '../../speech-verbs.ts'
import type { BlockRule, StoryRule } from '../check.types.ts'
import { findAll, wordBefore } from './find-all.ts'

/** Quotation marks and the punctuation between a quotation and its attribution. */
const family = 'quotation'
const comma = 'EYD V, III.B.6 dan III.K: koma memisahkan petikan dari bagian kalimat yang mengiringinya'

const speaks = (word: string): boolean => word === word.toLowerCase() && readBareVerb(word) !== null

/** Verbs that are also nouns or pronouns ("aku", "pesan", "cerita") say little without "-nya". */
const doubtful = new Set([
  'aku',
  'pesan',
  'cerita',
  'lanjut',
  'tutup',
  'ingat',
  'harap',
  'tanya',
  'jelas',
  'jawab',
  'kritik',
  'kata',
])

const wordCount = (text: string): number => text.match(/[\p{L}\d]+/gu)?.length ?? 0
const opensSentence = (inside: string): boolean => /^\s*[\p{Lu}\d]/u.test(inside)
/** "Ada Apa Dengan Cinta": every word has a capital. */
const isTitle = (inside: string): boolean => /^(?:[\p{Lu}\d][^\s]*\s*)+$/u.test(inside)

export const commaBeforeClose: BlockRule = {
  id: 'quote.comma-before-close',
  family,
  severity: 'error',
  source: comma,
  copy: 'id',
  scope: 'block',
  sign: 'bareMark',
  needs: /[”"]\s+\p{Ll}/u,
  examples: {
    fires: [
      { text: '“Kami mendukung program ⟦ini” ujarnya⟧.', fix: 'ini,” ujarnya' },
      { text: '"Kami siap ⟦membantu" kata⟧ Budi.', fix: 'membantu," kata' },
    ],
    silent: [
      '“Kami siap,” ujarnya.',
      '“Siapa?” tanya Budi.',
      'Istilah “siap” jelas bagi warga.',
      'Warga menyebut “pasar kaget” kata lain dari bazar.',
    ],
  },
  check: ({ prose, quoted }) =>
    findAll(prose, /(?<=[\p{L}\d%)])([”"])(\s+)(\p{Ll}+)/gu, (match, start) => {
      const verb = match[3] ?? ''
      const pair = speaks(verb) ? quoted.find((part) => part.end === start + 1) : undefined
      const before = wordBefore(prose, start)
      if (pair === undefined || before === null) return null
      const inside = prose.slice(pair.start + 1, pair.end - 1)
      // A word or two in marks is a term, and "kata" and "pesan" after it need not be verbs.
      if (wordCount(inside) < 3 || (doubtful.has(verb) && !opensSentence(inside)) || isTitle(inside)) return null
      const gap = match[2]?.length === 1 ? ' ' : match[2]
      return { start: before.start, fix: `${before.text},${match[1]}${gap}${verb}`, safe: true }
    }),
}

export const commaAfterClose: BlockRule = {
  id: 'quote.comma-after-close',
  family,
  severity: 'warning',
  source: comma,
  copy: 'id',
  scope: 'block',
  sign: 'mark',
  needs: /[”"],/,
  examples: {
    fires: [
      { text: '“Kami siap ⟦membantu”, kata⟧ Budi.', fix: 'membantu,” kata' },
      { text: '“Kapan kami ⟦dibantu?”, tanya⟧ Budi.', fix: 'dibantu?” tanya' },
    ],
    silent: ['“Kami siap,” kata Budi.', 'Buku “Laskar”, kata dia, laris.', 'Ia membaca “Laskar Pelangi”, katanya.'],
  },
  check: ({ prose, quoted }) =>
    findAll(prose, /(?<=[\p{L}\d%).,?!])([”"]),\s+(\p{Ll}+)/gu, (match, start) => {
      const pair = speaks(match[2] ?? '') ? quoted.find((part) => part.end === start + 1) : undefined
      if (pair === undefined) return null
      const inside = prose.slice(pair.start + 1, pair.end - 1)
      if (wordCount(inside) < 3 || !opensSentence(inside) || isTitle(inside)) return null
      const last = /[.,?!]?$/.exec(inside)?.[0] ?? ''
      const before = wordBefore(prose, start - last.length)
      if (before === null) return null
      const mark = /[?!]/.test(last) ? last : ','
      return { start: before.start, fix: `${before.text}${mark}${match[1]} ${match[2]}`, safe: true }
    }),
}

export const markBeforeAttribution: BlockRule = {
  id: 'quote.stop-before-attribution',
  family,
  severity: 'warning',
  source: comma,
  copy: 'id',
  scope: 'block',
  sign: 'mark',
  needs: /(?:\.|[?!],)[”"]\s+\p{Ll}/u,
  examples: {
    fires: [
      { text: '“Kami siap membantu warga⟦.” kata⟧ Budi.', fix: ',” kata' },
      { text: '“Kapan kami dibantu⟦?,” tanya⟧ Budi.', fix: '?” tanya' },
    ],
    silent: ['“Kami siap.” Kata itu diulang Budi.', '“Kapan?” tanya Budi.', '“Kami siap,” kata Budi.'],
  },
  check: ({ prose, quoted }) =>
    findAll(prose, /(?<=[\p{L}\d)])(\.|[?!],)([”"])\s+(\p{Ll}+)/gu, (match, start) => {
      const close = start + (match[1] ?? '').length + 1
      if (!speaks(match[3] ?? '') || !quoted.some((part) => part.end === close)) return null
      const mark = match[1] === '.' ? ',' : (match[1]?.[0] ?? '')
      return { fix: `${mark}${match[2]} ${match[3]}` }
    }),
}

export const capitalVerb: BlockRule = {
  id: 'quote.capital-attribution',
  family,
  severity: 'error',
  source: 'EYD V, I.F.4 Huruf Kapital pada petikan langsung',
  copy: 'id',
  scope: 'block',
  sign: 'mark',
  needs: /,[”"]\s\p{Lu}/u,
  examples: {
    fires: [
      { text: '“Kami siap membantu,” ⟦Ujarnya⟧ di Solo.', fix: 'ujarnya' },
      { text: '“Kami siap,” ⟦Kata⟧ Budi.', fix: 'kata' },
    ],
    silent: ['“Kami siap,” kata Budi.', '“Kami siap.” Kata Budi, warga datang.'],
  },
  check: ({ prose, quoted }) =>
    findAll(prose, /(?<=,[”"]\s)\p{Lu}\p{Ll}+(?![\p{L}-])/gu, (match, start) =>
      speaks(match[0].toLowerCase()) && quoted.some((part) => part.end === start - 1)
        ? { fix: match[0].toLowerCase(), safe: true }
        : null,
    ),
}

export const spaceInside: BlockRule = {
  id: 'quote.space-inside',
  family,
  severity: 'error',
  source: 'EYD V, III.K Tanda Petik',
  copy: 'all',
  scope: 'block',
  sign: 'looseMark',
  examples: {
    fires: [
      { text: 'Ia berkata, ⟦“ Kami⟧ siap.”', fix: '“Kami' },
      { text: '“Kami siap⟦, ”⟧ kata Budi.', fix: ',”' },
      { text: '"Kami menjual beras⟦ "⟧ kata Budi.', fix: '"' },
      { text: 'Istilah ⟦" kaget⟧" itu dipakai warga.', fix: '"kaget' },
      { text: '“Kami sampai ke Eropa⟦ ”⟧ kata Budi.', fix: '”' },
    ],
    silent: ['“Kami siap,” kata Budi.', '"Siap," kata Budi. "Kami datang."'],
  },
  check: ({ prose, quoted }) => [
    ...findAll(prose, /(?<![^\s(])“[^\S\r\n]+([\p{L}\d]+)/gu, (match) => ({ fix: `“${match[1]}`, safe: true })),
    ...findAll(prose, /(?<=[\p{L}\d)])([.,?!]?)[^\S\r\n]+([”"])(?=[\s.,;]|$)/gu, (match, _start, end) =>
      match[2] === '”' || quoted.some((part) => part.end === end)
        ? { fix: `${match[1]}${match[2]}`, safe: match[2] === '”' }
        : null,
    ),
    // Straight marks tell no direction: which of them belongs to which words is for a person to see.
    ...findAll(prose, /(?<![^\s(])"[^\S\r\n]+([\p{L}\d]+)/gu, (match, start) =>
      quoted.some((part) => part.start === start) ? { fix: `"${match[1]}` } : null,
    ),
  ],
}

export const missingSpace: BlockRule = {
  id: 'quote.space-outside',
  family,
  severity: 'error',
  source: 'EYD V, III.K Tanda Petik',
  copy: 'id',
  scope: 'block',
  sign: 'gluedMark',
  examples: {
    fires: [
      { text: '“Kami siap⟦,”kata⟧ Budi.', fix: ',” kata' },
      { text: '“Kami siap membantu⟦ ”ujar⟧ Budi.', fix: '” ujar' },
      { text: 'Ia berkata⟦,“Kami⟧ siap.”', fix: ', “Kami' },
      { text: 'Ia berkata, "Saya kehilangan motor⟦."Satu⟧ motor sudah kembali.', fix: '." Satu' },
    ],
    silent: ['“Kami siap,” kata Budi.', 'Ia berkata, “Kami siap.”'],
  },
  check: ({ prose, quoted }) => [
    // A closing mark between a space and its verb looks like an opening one, and is paired with nothing.
    ...findAll(prose, /(?<=[\p{L}\d,.?!])[^\S\r\n]?([”"])(\p{Ll}{3,})/gu, (match, start) =>
      speaks(match[2] ?? '') && !doubtful.has(match[2] ?? '') && !/[,.?!]/.test(prose[start - 1] ?? '')
        ? { fix: `${match[1]} ${match[2]}` }
        : null,
    ),
    ...findAll(prose, /([,.?!][”"])(\p{Ll}{2,})/gu, (match, start) =>
      quoted.some((part) => part.end === start + 2) && (speaks(match[2] ?? '') || match[0].includes('”'))
        ? { fix: `${match[1]} ${match[2]}`, safe: true }
        : null,
    ),
    ...findAll(prose, /([,.?!][”"])(\p{Lu}\p{Ll}+)/gu, (match, start) =>
      quoted.some((part) => part.end === start + 2) ? { fix: `${match[1]} ${match[2]}`, safe: true } : null,
    ),
    ...findAll(prose, /([,:])([“"])(\p{L}+)/gu, (match, start) =>
      match[2] === '“' || quoted.some((part) => part.start === start + 1)
        ? { fix: `${match[1]} ${match[2]}${match[3]}`, safe: true }
        : null,
    ),
  ],
}

const doubleMark = /[“”„"]/g

export const unpairedQuotation: BlockRule = {
  id: 'quote.unpaired',
  family,
  severity: 'warning',
  source: 'EYD V, III.K Tanda Petik',
  copy: 'all',
  scope: 'block',
  sign: 'mark',
  examples: {
    fires: ['Ia berkata, ⟦“⟧Kami siap membantu warga.', 'Kami siap membantu warga,⟦”⟧ kata Budi.'],
    silent: [
      '“Kami siap,” kata Budi.',
      'Kasus Ma’ruf dan Jum’at.',
      'Layar 6,7" itu terang.',
      '“Kami siap membantu warga.\n\n“Kami juga siap datang,” kata Budi.',
    ],
  },
  check: ({ prose, type, sharesQuotation, quoted }) => {
    if (sharesQuotation || type === 'relatedMarker' || type === 'relatedLink') return []
    const marks = everyMatch(prose, doubleMark).map((match) => match.index)
    const single = marks.filter(
      (at) => !(prose[at] === '"' && /\d/.test(prose[at - 1] ?? '') && !quoted.some((part) => part.end === at + 1)),
    )
    if (single.length % 2 === 0) return []
    const inside = (at: number): boolean => quoted.some((part) => part.start <= at && at < part.end)
    const at = single.find((mark) => !inside(mark)) ?? single.at(-1)
    return at === undefined ? [] : [{ start: at, end: at + 1 }]
  },
}

export const mixedMarks: StoryRule = {
  id: 'quote.mixed-marks',
  family,
  severity: 'info',
  source: 'Kebiasaan redaksi: satu bentuk tanda petik dalam satu naskah',
  copy: 'all',
  scope: 'story',
  examples: {
    fires: ['“Kami siap,” kata Budi.\n\n⟦"⟧Kami datang," kata Ani.'],
    silent: ['“Kami siap,” kata Budi.\n\n“Kami datang,” kata Ani.', '"Kami siap," kata Budi.'],
  },
  check: ({ text }) => {
    const curly = text.search(/[“”]/)
    const straight = text.search(/(?<!\d)"/)
    if (curly === -1 || straight === -1) return []
    const at = Math.max(curly, straight)
    return [{ start: at, end: at + 1 }]
  },
}
