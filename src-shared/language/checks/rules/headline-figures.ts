import { findQuantities } from '../../quantities/find-quantities.ts'
import type { FoundQuantity } from '../../quantities/quantity.types.ts'
import type { BlockType } from '../../structure.types.ts'
import type { Finding, StoryRule } from '../check.types.ts'

/** Figures of headline, caption and standfirst that the story does not bear out. */
type Figure = { quantity: FoundQuantity; noun: string }

const nounAfter = /^\s+(\p{L}[\p{L}-]{2,})/u

/** "10 jutaan", "ratusan": as vague as they sound. */
const vague = /^(?:puluh|ratus|ribu|juta|miliar|triliun)an$/

const figuresIn = (text: string): Figure[] =>
  findQuantities(text)
    .map((quantity) => ({ quantity, noun: (nounAfter.exec(text.slice(quantity.end))?.[1] ?? '').toLowerCase() }))
    .filter(({ noun }) => !vague.test(noun))

/** "40 juta" for 39,2 juta and "Rp1,5 triliun" for Rp1,47 triliun are the same figure, rounded. */
const agrees = (head: number, body: number): boolean =>
  head === body ||
  (head !== 0 && Math.abs(head - body) / Math.abs(head) <= (head % 10 === 0 && head <= 100 ? 0.15 : 0.06))

/** Things that are counted in one way only, so that two figures for them disagree. */
const countable =
  /^(?:orang|warga|korban|jiwa|tersangka|rumah|unit|penumpang|peserta|siswa|pelajar|pekerja|karyawan|provinsi|kabupaten|desa|kecamatan|program|saksi|terdakwa|anak|mahasiswa|atlet|negara|kota|kendaraan|mobil|motor|sekolah|santri|jemaah|pedagang|petani|nelayan)$/u

/** The same digits in another order, or the same figure a thousand times over: "17,9 triliun" and "19,7 triliun". */
const isSlipOf = (head: number, body: number): boolean => {
  const digits = (value: number): string =>
    value
      .toPrecision(12)
      .replace(/e.*$/, '')
      .replace(/[.]/, '')
      .replace(/^0+|0+$/g, '')
  const [a, b] = [digits(head), digits(body)]
  if (a.length < 2) return false
  if (a === b) return head !== body
  const near = Math.floor(Math.log10(head)) === Math.floor(Math.log10(body))
  return near && a.length === b.length && [...a].sort().join('') === [...b].sort().join('')
}

const million = 1_000_000
/** Money, or so much that hardly anything else is counted in it: "17,9 triliun" with its "Rp" left out. */
const isLarge = ({ kind, value }: FoundQuantity): boolean => kind === 'money' || (kind === 'number' && value >= million)

/** Counted one by one, or large: of anything else a story has several figures. */
const isClaim = ({ quantity, noun }: Figure): boolean =>
  quantity.to === null &&
  quantity.kind !== 'age' &&
  (quantity.kind !== 'number' || countable.test(noun) || isLarge(quantity))

const heads = new Set<BlockType>(['headline', 'standfirst', 'caption'])

const sameThing = (a: Figure, b: Figure): boolean =>
  a.quantity.kind === b.quantity.kind && (a.quantity.kind !== 'number' || a.noun === b.noun)

export const figuresDisagree: StoryRule = {
  id: 'figures.disagree',
  family: 'figures',
  severity: 'warning',
  source: 'Kebiasaan redaksi: angka di judul ada di tubuh berita',
  copy: 'id',
  scope: 'story',
  examples: {
    fires: [
      '⟦12 Orang⟧ Tewas di Solo\n\nSolo, Kompas – Sebanyak 11 orang tewas dalam kecelakaan itu.\n\nPolisi menyelidiki kecelakaan itu.',
      'Investasi Capai ⟦17,9 Triliun⟧\n\nSolo, Kompas – Investasi mencapai Rp19,7 triliun, naik dari Rp15 triliun pada tahun lalu.',
      'Dana ⟦Rp90 Miliar⟧ Cair\n\nSolo, Kompas – Dana sebesar Rp90 triliun cair pada pagi hari.',
    ],
    silent: [
      '12 Orang Tewas di Solo\n\nSolo, Kompas – Sebanyak dua belas orang tewas dalam kecelakaan itu.',
      'Kapitalisasi Capai USD 1,3 T\n\nSolo, Kompas – Kapitalisasi mencapai USD 1,3 triliun, naik dari USD 1 triliun pada tahun lalu.',
      'Investasi Capai 17,9 Triliun\n\nSolo, Kompas – Investasi mencapai Rp17,9 triliun, naik dari Rp15 triliun pada tahun lalu.',
      'Peserta Capai 40 Juta Orang\n\nSolo, Kompas – Peserta mencapai 39,2 juta orang pada tahun ini.',
    ],
  },
  check: ({ blocks }) => {
    const claims = blocks
      .filter(({ block }) => heads.has(block.type))
      .flatMap(({ block }) => figuresIn(block.text).map((figure) => ({ block, figure })))
      .filter(({ figure }) => isClaim(figure))
    if (claims.length === 0) return []
    const body = blocks
      .filter(({ block }) => block.type === 'paragraph' || block.type === 'listItem')
      .flatMap(({ block }) => figuresIn(block.text))
    const values = body.flatMap(({ quantity }) =>
      quantity.to === null ? [quantity.value] : [quantity.value, quantity.to],
    )
    return claims.flatMap(({ block, figure }): Finding[] => {
      const { quantity, noun } = figure
      if (values.some((value) => agrees(quantity.value, value))) return []
      // "USD 1,3 T": the magnitude is a letter that is not read.
      const short = /^\s?\p{L}{1,2}(?!\p{L})/u.test(block.text.slice(quantity.end, quantity.end + 4))
      const slip =
        isLarge(quantity) && !short
          ? body.find((other) => isLarge(other.quantity) && isSlipOf(quantity.value, other.quantity.value))
          : undefined
      const rivals =
        quantity.kind === 'number' && !countable.test(noun) ? [] : body.filter((other) => sameThing(figure, other))
      // Several different figures for one thing may be parts of the headline's sum.
      const several = new Set(rivals.map((other) => other.quantity.value)).size > 1
      const rival = slip ?? (several ? undefined : rivals[0])
      if (rival === undefined) return []
      const start = block.start + quantity.start
      const end =
        block.start + quantity.end + (quantity.kind === 'number' && countable.test(noun) ? noun.length + 1 : 0)
      return [{ start, end, values: { body: rival.quantity.text } }]
    })
  },
}
