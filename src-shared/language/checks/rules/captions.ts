import type { BlockRule, StoryRule } from '../check.types.ts'

/** Captions, headlines and what a story carries beside its text. */
export const captionForm: BlockRule = {
  id: 'caption.form',
  family: 'story',
  severity: 'warning',
  source: 'Kebiasaan redaksi: keterangan foto adalah kalimat dengan kredit',
  copy: 'all',
  scope: 'block',
  examples: {
    fires: ['Pasar Dibuka Lagi\n\n⟦TARGET PESERTA AKTIF 12 JANUARI 2023⟧\n\nSolo, Kompas – Pasar dibuka.'],
    silent: ['Pasar Dibuka Lagi\n\nPedagang menata beras di Pasar Johar. (Foto: Ani)\n\nSolo, Kompas – Pasar dibuka.'],
  },
  check: ({ type, text }) =>
    type === 'caption' && /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text) ? [{ start: 0, end: text.length }] : [],
}

/** Acronyms that mean two bodies, with the words that tell which. */
const ambiguous: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<![\p{L}\d])BPJS(?![\p{L}\d])/u, /^\s+(?:Ketenagakerjaan|Kesehatan|TK\b|Naker)/iu],
  [/(?<![\p{L}\d])PMI(?![\p{L}\d])/u, /^\s+(?:Kota|Kabupaten|Provinsi|Cabang|Asal|Ilegal|Nonprosedural)/iu],
]
export const ambiguousAcronym: BlockRule = {
  id: 'headline.ambiguous-acronym',
  family: 'names',
  severity: 'info',
  source: 'Kebiasaan redaksi: judul menyebut lembaga dengan jelas',
  copy: 'id',
  scope: 'block',
  examples: {
    fires: ['Kepesertaan ⟦BPJS⟧ Naik\n\nSolo, Kompas – Peserta bertambah banyak pada tahun ini.'],
    silent: ['Kepesertaan BPJS Kesehatan Naik\n\nSolo, Kompas – Peserta bertambah banyak pada tahun ini.'],
  },
  check: ({ type, text }) => {
    if (type !== 'headline') return []
    return ambiguous.flatMap(([acronym, tells]) => {
      const found = acronym.exec(text)
      if (found === null) return []
      const [start, end] = [found.index, found.index + found[0].length]
      return tells.test(text.slice(end)) ? [] : [{ start, end }]
    })
  },
}

const longestHeadline = 110

export const headlineLength: BlockRule = {
  id: 'headline.length',
  family: 'story',
  severity: 'info',
  source: 'Kebiasaan redaksi: judul yang terpotong di hasil pencarian dan di ponsel',
  copy: 'all',
  scope: 'block',
  examples: {
    fires: [`⟦${'Pasar Johar Dibuka Lagi '.repeat(5).trim()}⟧\n\nSolo, Kompas – Pasar dibuka.`],
    silent: ['Pasar Johar Dibuka Lagi\n\nSolo, Kompas – Pasar dibuka.'],
  },
  check: ({ type, text }) =>
    type === 'headline' && text.length > longestHeadline
      ? [{ start: 0, end: text.length, values: { length: String(text.length) } }]
      : [],
}

/** The names of fields, in the order they are asked for. */
const missingFields = (facts: { [field: string]: boolean }): string[] =>
  Object.keys(facts).filter((field) => facts[field] === false)

export const missingFacts: StoryRule = {
  id: 'meta.missing',
  family: 'story',
  severity: 'info',
  source: 'Kebiasaan redaksi; Pedoman Pemberitaan Media Siber: penulis, editor, dan tanggal',
  copy: 'all',
  scope: 'story',
  examples: {
    fires: ['⟦⟧Pasar Dibuka Lagi\n\nSolo, Kompas – Pasar dibuka pada pagi hari.'],
    silent: [
      'Pasar Dibuka Lagi\n\nOleh: Ani Rahma\n\nSolo, Kompas – Pasar dibuka pada pagi hari.\n\nEditor: Budi',
      'Pasar dibuka pada pagi hari oleh wali kota bersama para pedagang.',
      'Pasar Dibuka Lagi\n\nPasar dibuka pada pagi hari oleh wali kota bersama para pedagang beras.',
    ],
  },
  check: ({ structure, facts }) => {
    // Bare text has no fields to fill in: only copy that is a whole story, from headline to dateline, can lack a byline.
    if (facts === null && (structure.headline === null || structure.dateline === null)) return []
    const has = (type: string): boolean => structure.blocks.some((block) => block.type === type)
    const missing = missingFields(
      facts === null
        ? { byline: has('byline') || has('credit'), editor: has('credit') || has('byline') }
        : {
            byline: facts.byline !== '',
            editor: facts.editor !== '',
            date: facts.dated,
            section: facts.section !== '',
            tags: facts.tags.length > 0,
          },
    )
    if (missing.length === 0) return []
    return [{ start: 0, end: 0, values: { fields: missing.join(', ') } }]
  },
}
