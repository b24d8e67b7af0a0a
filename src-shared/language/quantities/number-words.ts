/**
 * Numbers in Indonesian words: "dua belas", "seratus dua puluh tiga ribu", "satu setengah juta", "tiga perempat".
 */
const digits = new Map(
  ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'].map(
    (word, value): [string, number] => [word, value],
  ),
)
const large = new Map([
  ['ribu', 1e3],
  ['juta', 1e6],
  ['miliar', 1e9],
  ['milyar', 1e9],
  ['triliun', 1e12],
  ['trilyun', 1e12],
])
const one = new Map([
  ['sepuluh', 10],
  ['sebelas', 11],
  ['seratus', 100],
])
const oneLarge = new Map([
  ['seribu', 1e3],
  ['sejuta', 1e6],
  ['semiliar', 1e9],
  ['setriliun', 1e12],
])

export const isNumberWord = (word: string): boolean => {
  const lower = word.toLowerCase()
  return digits.has(lower) || one.has(lower) || oneLarge.has(lower) || /^(?:setengah|seperempat)$/.test(lower)
}

/** Words that only go on a number: "belas", "puluh", "juta". */
export const continuesNumber = (word: string): boolean =>
  large.has(word.toLowerCase()) || /^(?:belas|puluh|ratus|setengah|perempat|koma)$/.test(word.toLowerCase())

/** Up to 999 from the words at `at`; null when there is no number there. */
const belowThousand = (words: readonly string[], from: number): { value: number; at: number } | null => {
  let at = from
  let value = 0
  let any = false
  let ceiling = 1000
  while (at < words.length) {
    const word = words[at] ?? ''
    const next = words[at + 1] ?? ''
    const digit = digits.get(word)
    if (word === 'seratus' && ceiling > 100) {
      value += 100
      ceiling = 100
      at += 1
    } else if (digit !== undefined && next === 'ratus' && ceiling > 100 && digit > 0) {
      value += digit * 100
      ceiling = 100
      at += 2
    } else if ((word === 'sepuluh' || word === 'sebelas') && ceiling > 10) {
      value += one.get(word) ?? 0
      ceiling = 1
      at += 1
    } else if (digit !== undefined && next === 'belas' && ceiling > 10 && digit > 1) {
      value += 10 + digit
      ceiling = 1
      at += 2
    } else if (digit !== undefined && next === 'puluh' && ceiling > 10 && digit > 1) {
      value += digit * 10
      ceiling = 10
      at += 2
    } else if (digit !== undefined && ceiling > 1 && (digit > 0 || !any)) {
      value += digit
      ceiling = 1
      at += 1
    } else break
    any = true
  }
  return any ? { value, at } : null
}

/** "koma lima dua" after a number: the decimals as digits. */
const decimals = (words: readonly string[], from: number): { digits: string; at: number } | null => {
  if (words[from] !== 'koma') return null
  let at = from + 1
  let text = ''
  while (at < words.length) {
    const digit = digits.get(words[at] ?? '')
    if (digit === undefined) break
    text += String(digit)
    at += 1
  }
  return text === '' ? null : { digits: text, at }
}

/** The value of all of `words` (in any case); null when they are not one whole number. */
export const readNumberWords = (given: readonly string[]): number | null => {
  const words = given.map((word) => word.toLowerCase())
  if (words.length === 1 && words[0] === 'setengah') return 0.5
  if (words.length === 1 && words[0] === 'seperempat') return 0.25
  if (words.length === 2 && words[1] === 'perempat' && digits.has(words[0] ?? ''))
    return (digits.get(words[0] ?? '') ?? 0) / 4
  let at = 0
  let total = 0
  let ceiling = Number.POSITIVE_INFINITY
  while (at < words.length) {
    const whole = oneLarge.get(words[at] ?? '')
    if (whole !== undefined && whole < ceiling) {
      total += whole
      ceiling = whole
      at += 1
      continue
    }
    if (words[at] === 'setengah' && total === 0 && large.has(words[at + 1] ?? '')) {
      total = (large.get(words[at + 1] ?? '') ?? 0) / 2
      ceiling = 1
      at += 2
      continue
    }
    const part = belowThousand(words, at)
    if (part === null) return null
    at = part.at
    const fraction = decimals(words, at)
    const half = words[at] === 'setengah'
    if (fraction !== null) at = fraction.at
    else if (half) at += 1
    const factor = large.get(words[at] ?? '')
    if (factor !== undefined) at += 1
    const scale = factor ?? 1
    if (scale >= ceiling) return null
    const exponent = Math.round(Math.log10(scale))
    total +=
      fraction !== null
        ? Number(`${part.value}.${fraction.digits}e${exponent}`)
        : (part.value + (half ? 0.5 : 0)) * scale
    ceiling = scale
    if (ceiling === 1 && at < words.length) return null
  }
  return words.length === 0 ? null : total
}
