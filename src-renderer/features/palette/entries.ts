/** Finds what an editor means from a few letters: pure, so that its order is tested. */
export type Entry = {
  id: string
  label: string
  group: 'views' | 'commands' | 'articles' | 'settings' | 'searches'
  shortcut?: string
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** 3 when the label starts with the query, 2 when a word does, 1 when every word of it occurs, else 0. */
export const closeness = (label: string, query: string): 0 | 1 | 2 | 3 => {
  const inLabel = fold(label)
  const wanted = fold(query.trim())
  if (wanted === '') return 1
  if (inLabel.startsWith(wanted)) return 3
  if (inLabel.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) return 2
  return wanted.split(/\s+/).every((word) => inLabel.includes(word)) ? 1 : 0
}

/** Those that fit, best first; entries that fit equally keep their order. */
export const matching = <E extends Entry>(entries: readonly E[], query: string): E[] =>
  entries
    .map((entry) => ({ entry, close: closeness(entry.label, query) }))
    .filter((found) => found.close > 0)
    .sort((a, b) => b.close - a.close)
    .map((found) => found.entry)
