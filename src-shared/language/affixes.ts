/**
 * Forms of an Indonesian word: menulis, penulisan, ditulis and tulisan belong to one root. It proposes what may be a
 * form; the archive's vocabulary decides which of them exist. Rules: Tata Bahasa Baku Bahasa Indonesia (morphophonemics
 * of meng- and peng-, ber-, di-, ter-, ke-…-an, per-…-an).
 */
const vowels = 'aeiou'

/**
 * The nasal that meng- and peng- take before a root; k, p, s and t melt into it, though not before another consonant
 * (memproses, mengkritik), and in loan words often not at all (mengkonsumsi).
 */
const nasal = (root: string): string[] => {
  const [first = '', second = ''] = root
  if (first === 'k') return [`ng${root.slice(1)}`, `ng${root}`]
  if (first === 'p') return [`m${root.slice(1)}`, `m${root}`]
  if (first === 's') return [`ny${root.slice(1)}`, `n${root}`]
  if (first === 't') return [`n${root.slice(1)}`, ...(second === 'r' ? [`n${root}`] : [])]
  if ('bfv'.includes(first)) return [`m${root}`]
  if ('cdjz'.includes(first)) return [`n${root}`]
  if (vowels.includes(first) || 'gh'.includes(first)) return [`ng${root}`]
  return [root]
}

/** ber- and ter- lose their r before another, and before a syllable that ends in -er: berencana, bekerja. */
const losesR = (root: string): boolean => root.startsWith('r') || /^[^aeiou]er[^aeiou]/.test(root)

/** Of ajar alone ber- and per- became bel- and pel-. */
const irregular: Record<string, readonly string[]> = {
  ajar: ['belajar', 'pelajar', 'pelajaran', 'pembelajaran', 'mempelajari', 'dipelajari'],
}

const formsOf = (root: string): string[] => {
  const nasals = [...nasal(root), ...(root.length <= 3 ? [`nge${root}`] : [])]
  return [
    ...['', 'an', 'kan', 'i', 'nya'].map((end) => root + end),
    ...nasals.flatMap((stem) => ['', 'kan', 'i'].map((end) => `me${stem}${end}`)),
    ...nasals.flatMap((stem) => ['', 'an', 'nya'].map((end) => `pe${stem}${end}`)),
    ...['', 'kan', 'i', 'nya'].map((end) => `di${root}${end}`),
    ...['', 'kan', 'i'].map((end) => `ter${root}${end}`),
    ...['', 'an', 'kan'].map((end) => `ber${root}${end}`),
    `ke${root}an`,
    `per${root}an`,
    `pe${root}`,
    `pe${root}an`,
    `se${root}`,
    ...(losesR(root) ? [`be${root}`, `te${root}`] : []),
    ...[`keber${root}an`, `member${root}kan`, `diber${root}kan`, `pember${root}an`],
    ...(irregular[root] ?? []),
    ...['', 'kan', 'i'].flatMap((end) => [`memper${root}${end}`, `diper${root}${end}`]),
  ]
}

/** What may stand before a root, and the letters that may have melted away behind it. */
const heads: readonly (readonly [prefix: string, lost: readonly string[]])[] = [
  ['member', ['']],
  ['pember', ['']],
  ['keber', ['']],
  ['diber', ['']],
  ['memper', ['']],
  ['diper', ['']],
  ['menge', ['']],
  ['penge', ['']],
  ['meng', ['', 'k']],
  ['peng', ['', 'k']],
  ['meny', ['s']],
  ['peny', ['s']],
  ['mem', ['', 'p']],
  ['pem', ['', 'p']],
  ['men', ['', 't']],
  ['pen', ['', 't']],
  ['me', ['']],
  ['per', ['']],
  ['pe', ['']],
  ['ber', ['']],
  ['be', ['']],
  ['di', ['']],
  ['ter', ['']],
  ['te', ['']],
  ['ke', ['']],
  ['se', ['']],
]
const tails = ['', 'nya', 'kan', 'an', 'i']
const shortestRoot = 3

/** Every root a word may have, itself included; more than one is usual: “menulis” may be of tulis or nulis. */
const rootsOf = (word: string): string[] => {
  const bodies = tails
    .filter((tail) => word.endsWith(tail))
    .map((tail) => word.slice(0, word.length - tail.length))
    .filter((body) => body.length > shortestRoot)
  const roots = bodies.flatMap((body) => [
    body,
    ...heads.flatMap(([prefix, lost]) =>
      body.startsWith(prefix) && body.length - prefix.length >= shortestRoot - 1
        ? lost.map((letter) => letter + body.slice(prefix.length))
        : [],
    ),
  ])
  const exceptions = Object.keys(irregular).filter((root) => irregular[root]?.includes(word))
  return [...new Set([word, ...roots, ...exceptions])].filter((root) => root.length >= shortestRoot)
}

/**
 * Candidate forms by root, the word itself left out; lower case in and out. Only a root that is a word, or that gives
 * the word back, is worth looking at: the caller knows the vocabulary.
 */
export const affixFamilies = (word: string): { root: string; forms: string[] }[] =>
  rootsOf(word)
    .map((root) => ({ root, forms: [...new Set(formsOf(root))] }))
    .filter(({ root, forms }) => root === word || forms.includes(word))
    .map(({ root, forms }) => ({ root, forms: forms.filter((form) => form !== word) }))
