/** Whole numbers in Indonesian words, as copy spells the small ones: 5 → "lima", 12 → "dua belas". */
const digits = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan']

const below = (value: number): string => {
  if (value < 10) return digits[value] ?? ''
  if (value === 10) return 'sepuluh'
  if (value === 11) return 'sebelas'
  if (value < 20) return `${digits[value - 10]} belas`
  if (value < 100) return `${digits[Math.floor(value / 10)]} puluh ${digits[value % 10] ?? ''}`.trimEnd()
  const hundreds = value < 200 ? 'seratus' : `${digits[Math.floor(value / 100)]} ratus`
  return `${hundreds} ${below(value % 100)}`.trimEnd()
}

const scales: readonly (readonly [number, string])[] = [
  [1e12, 'triliun'],
  [1e9, 'miliar'],
  [1e6, 'juta'],
  [1e3, 'ribu'],
]

/** `value` is a whole number from 0 to 999 triliun. */
export const spellNumber = (value: number): string => {
  if (value === 0) return 'nol'
  const parts: string[] = []
  let rest = value
  for (const [scale, name] of scales) {
    const count = Math.floor(rest / scale)
    if (count === 0) continue
    parts.push(count === 1 && scale === 1e3 ? 'seribu' : `${below(count)} ${name}`)
    rest %= scale
  }
  if (rest > 0) parts.push(below(rest))
  return parts.join(' ')
}
