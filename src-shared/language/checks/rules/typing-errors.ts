import { rememberedForm } from '../../remembered.ts'
import type { BlockRule, Finding } from '../check.types.ts'
import { isRunningText } from './find-all.ts'
import { longWords, neighbours } from './long-words.data.ts'
import { nonstandardWords } from './nonstandard-words.data.ts'

/** Long words with one letter too many, too few, or two letters in each other's place. Orthography: quotations too. */
const wordsOf = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '')

const shortest = 8
const known = new Set([...wordsOf(longWords), ...wordsOf(neighbours)])

/** Every long word by what is left of it when a letter inside is lost; null where two words leave the same. */
const withoutOne = new Map<string, string | null>()
for (const word of wordsOf(longWords)) {
  if (word.length < shortest) continue
  for (let at = 1; at < word.length - 1; at += 1) {
    const short = word.slice(0, at) + word.slice(at + 1)
    const other = withoutOne.get(short)
    withoutOne.set(short, other === undefined || other === word ? word : null)
  }
}
const long = new Set(wordsOf(longWords).filter((word) => word.length >= shortest))

const ending = /(?:nya|lah|kah|pun|ku|mu)$/

/** "Persiapkan" is a verb beside "persiapan", but there is no "pembentukkan" beside "pembentukan". */
const isVerbBeside = (lower: string, noun: string): boolean =>
  lower.endsWith('kan') && !noun.endsWith('kan') && `${lower.slice(0, -3)}an` === noun && !/^(?:ke|pe[mny])/.test(lower)

/** The one everyday word that `lower` is a slip of; '' for words that are as they should be, or nobody knows. */
const meant = (lower: string): string => {
  if (lower.length < shortest - 1 || known.has(lower) || nonstandardWords.has(lower)) return ''
  const candidates = new Set<string>()
  const missing = withoutOne.get(lower)
  if (missing !== undefined && missing !== null) candidates.add(missing)
  for (let at = 1; at < lower.length - 1; at += 1) {
    const shorter = lower.slice(0, at) + lower.slice(at + 1)
    if (long.has(shorter) && !isVerbBeside(lower, shorter)) candidates.add(shorter)
    // Two letters in each other's place leave the same behind when one of them is lost.
    if (!withoutOne.has(shorter)) continue
    const swapped = lower.slice(0, at) + lower[at + 1] + lower[at] + lower.slice(at + 2)
    if (swapped !== lower && long.has(swapped)) candidates.add(swapped)
  }
  const [only] = candidates
  return candidates.size === 1 && only !== undefined ? only : ''
}

const correctionOf = rememberedForm((lower: string): string => {
  const whole = meant(lower)
  if (whole !== '' || known.has(lower)) return whole
  const suffix = ending.exec(lower)?.[0] ?? ''
  const stem = suffix === '' ? '' : meant(lower.slice(0, -suffix.length))
  return stem === '' ? '' : stem + suffix
})

export const typingError: BlockRule = {
  id: 'word.typo',
  family: 'spelling',
  severity: 'warning',
  source: 'KBBI; salah ketik satu huruf pada kata yang lazim dalam berita',
  copy: 'id',
  scope: 'block',
  examples: {
    fires: [
      { text: 'Persela naik ke peringkat tiga ⟦klasmen⟧ sementara.', fix: 'klasemen' },
      { text: 'Ruang itu mulai ⟦dioperaskan⟧ pekan depan.', fix: 'dioperasikan' },
      { text: '“Kami serahkan kepada ⟦masayrakat⟧,” kata Budi.', fix: 'masyarakat' },
      { text: 'Polisi melakukan ⟦penyelidikkan⟧ di lokasi.', fix: 'penyelidikan' },
    ],
    silent: [
      'Pemerintah dan masyarakat bekerja sama.',
      'Pembeli menilai kebajikan itu pelajaran.',
      'Grup Masyarakaat Sehat tampil.',
      { text: 'Warga memakai kata klasmen.', settings: { dictionary: ['klasmen'] } },
    ],
  },
  check: ({ proseWords, type, house }) => {
    const findings: Finding[] = []
    if (!isRunningText(type)) return findings
    for (const { text, lower, start, end } of proseWords) {
      if (lower.length < shortest - 1 || text !== lower) continue
      const fix = correctionOf(lower)
      if (fix !== '' && !house.dictionary.has(lower)) findings.push({ start, end, fix })
    }
    return findings
  },
}
