/**
 * Fills `{name}` with a value and `{name:one|other}` with the form that fits the number of that name:
 * `{n} {n:word|words}`. A name without a value stays visible, so that a forgotten one is seen.
 */
export type Values = Record<string, string | number>

const slot = /\{(\w+)(?::([^|{}]*)\|([^{}]*))?\}/g

/** Made once: making a formatter took a third of all the work of showing hits. */
const pluralRules = new Intl.PluralRules('en')
const numbers: Record<string, Intl.NumberFormat> = {}

const numberIn = (value: number, language: string): string => {
  numbers[language] ??= new Intl.NumberFormat(language)
  return numbers[language].format(value)
}

export const fillIn = (pattern: string, values: Values, language: string): string =>
  pattern.replace(slot, (whole, name: string, one: string | undefined, other: string | undefined) => {
    const value = values[name]
    if (value === undefined) return whole
    if (one === undefined || other === undefined) {
      return typeof value === 'number' ? numberIn(value, language) : value
    }
    return pluralRules.select(Number(value)) === 'one' ? one : other
  })

/** The names a sentence expects, sorted, each once. */
export const placeholdersOf = (pattern: string): string[] =>
  [...new Set([...pattern.matchAll(slot)].map((match) => match[1] ?? ''))].sort()
