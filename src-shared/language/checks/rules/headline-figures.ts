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
      'Dana ⟦Rp90 Miliar⟧ Cair\n\nSolo, Kompas – Dana sebesar Rp90 triliun cair pada pagi hari.',
    ],
    silent: [
      '12 Orang Tewas di Solo\n\nSolo, Kompas – Sebanyak dua belas orang tewas dalam kecelakaan itu.',
      'Peserta Capai 40 Juta Orang\n\nSolo, Kompas – Peserta mencapai 39,2 juta orang pada tahun ini.',
    ],
  },
  check: ({ blocks }) => {
    const claims = blocks
      .filter(({ block }) => heads.has(block.type))
      .flatMap(({ block }) => figuresIn(block.text).map((figure) => ({ block, figure })))
      .filter(
        ({ figure: { quantity, noun } }) =>
          quantity.to === null && quantity.kind !== 'age' && (quantity.kind !== 'number' || countable.test(noun)),
      )
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
      const rivals = body.filter((other) => sameThing(figure, other))
      const rival = rivals[0]
      // Several different figures for one thing may be parts of the headline's sum.
      if (rival === undefined || new Set(rivals.map((other) => other.quantity.value)).size > 1) return []
      const start = block.start + quantity.start
      const end = block.start + quantity.end + (quantity.kind === 'number' ? noun.length + 1 : 0)
      return [{ start, end, values: { body: rival.quantity.text } }]
    })
  },
}
