/**
 * Chromium's own list of words that are no mistakes: a word a line, then `checksum_v1 = ` with the MD5 of what stands
 * before it. Chromium takes a list without that line as sound and adds it when it next writes.
 */
const checksum = /checksum_v1 = [0-9a-f]*\s*$/

/** The list with `words` in it; null when they all are there already, so that nothing need be written. */
export function customDictionaryWith(present: string, words: readonly string[]): string | null {
  const kept = present.replace(checksum, '').split('\n').filter(Boolean)
  const known = new Set(kept)
  const missing = words.filter((word) => !known.has(word))
  // Chromium reads its list sorted by code unit.
  return missing.length === 0 ? null : `${[...kept, ...missing].sort().join('\n')}\n`
}
