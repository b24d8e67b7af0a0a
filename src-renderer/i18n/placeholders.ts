/**
 * Fills `{name}` with a value and `{name:one|other}` with the form that fits the number of that name:
 * `{n} {n:word|words}`. A name without a value stays visible, so that a forgotten one is seen.
 */
export type Values = Record<string, string | number>

const slot = /\{(\w+)(?::([^|{}]*)\|([^{}]*))?\}/g

export const fillIn = (pattern: string, values: Values, language: string): string =>
  pattern.replace(slot, (whole, name: string, one: string | undefined, other: string | undefined) => {
    const value = values[name]
    if (value === undefined) return whole
    if (one === undefined || other === undefined) {
      return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value
    }
    return new Intl.PluralRules('en').select(Number(value)) === 'one' ? one : other
  })

/** The names a sentence expects, sorted, each once. */
export const placeholdersOf = (pattern: string): string[] =>
  [...new Set([...pattern.matchAll(slot)].map((match) => match[1] ?? ''))].sort()
