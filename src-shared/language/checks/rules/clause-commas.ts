import type { BlockRule } from '../check.types.ts'
import { findAll, isRunningText, wordBefore } from './find-all.ts'
import { watch } from './watched-words.ts'

/** Commas inside a sentence, before the words that link its clauses. */
const family = 'sentence'

/** After a subject ("salah satunya yaitu …", "dua titik itu yakni …") the word stands for "adalah". */
const subjectBeforeYaitu = /^(?:adalah|ialah|dan|atau|yang|yaitu|yakni|itu|ini|tersebut|di\p{L}+kan)$|nya$/iu

const clauseBefore = /[^,;:.()!?]*$/u
const predicate =
  /(?<!\p{L})(?:(?:me|ber|di|ter)\p{Ll}{3,}|ada|punya|adalah|ialah|akan|telah|sudah|mulai|dapat|bisa|harus|ingin|kata|ujar)(?!\p{L})/u

/** "Gangguan yang paling jarang terjadi yaitu …": what stands before is all subject, and yaitu is its predicate. */
const isSubject = (before: string): boolean => {
  const clause = clauseBefore.exec(before)?.[0] ?? ''
  const nominal = /salah satu(?!\p{L})/u.exec(clause)
  const relative = clause.search(/(?<!\p{L})yang(?!\p{L})/u)
  return nominal !== null || (relative !== -1 && !predicate.test(clause.slice(0, relative)))
}

export const commaBeforeYaitu: BlockRule = {
  id: 'eyd.koma-yaitu',
  family,
  severity: 'warning',
  source: 'EYD V, III.B: koma sebelum keterangan tambahan yang dimulai dengan yaitu atau yakni',
  copy: 'id',
  scope: 'block',
  words: watch(['yaitu', 'yakni']),
  examples: {
    fires: [{ text: 'Ada lima ⟦program yaitu⟧ A, B, dan C.', fix: 'program, yaitu' }],
    silent: [
      'Ada dua kota, yakni Solo dan Tegal.',
      'Yakni Solo dan Tegal.',
      'Ada dua kota (yakni Solo dan Tegal).',
      'Kota itu adalah yakni.',
      'Gangguan yang paling jarang terjadi yaitu anoreksia.',
    ],
  },
  check: ({ outside, type }) =>
    isRunningText(type)
      ? findAll(outside, /(?<=[\p{L}\p{N}][^\S\r\n]+)(?:yaitu|yakni)(?![\p{L}-])/gu, (match, start) => {
          const before = wordBefore(outside, start)
          return before === null ||
            subjectBeforeYaitu.test(before.text) ||
            isSubject(outside.slice(Math.max(0, start - 160), start))
            ? null
            : { start: before.start, fix: `${before.text}, ${match[0]}` }
        })
      : [],
}

/** Verbs of saying that a clause with "bahwa" goes on. */
export const commaBeforeBahwa: BlockRule = {
  id: 'eyd.koma-bahwa',
  family,
  severity: 'warning',
  source: 'EYD V, III.B: koma tidak memisahkan anak kalimat yang mengikuti induk kalimatnya',
  copy: 'id',
  scope: 'block',
  words: watch(['bahwa']),
  needs: /,\s+bahwa/,
  examples: {
    fires: [{ text: 'Budi ⟦mengatakan, bahwa⟧ pasar dibuka lagi.', fix: 'mengatakan bahwa' }],
    silent: [
      'Budi mengatakan bahwa pasar dibuka lagi.',
      'Budi, ketua panitia, mengatakan, menurut rencana, bahwa pasar dibuka.',
      'Budi mengatakan, pasar dibuka lagi.',
    ],
  },
  check: ({ outside, type }) =>
    isRunningText(type)
      ? findAll(
          outside,
          /(?<!\p{L})((?:mengatakan|menyatakan|menjelaskan|menegaskan|menyebutkan|mengungkapkan|menambahkan|mengakui|menilai|berharap|berpendapat|menduga|yakin|memastikan|membantah|mengingatkan))\s?,\s+(bahwa)(?!\p{L})/gu,
          (match) => ({ fix: `${match[1]} ${match[2]}`, safe: true }),
        )
      : [],
}

/** Half the newsrooms put it, half do not: a house switches it on. */
export const commaAfterSaying: BlockRule = {
  id: 'eyd.koma-kalimat-taklangsung',
  family,
  severity: 'off',
  source: 'EYD V, III.B: koma tidak memisahkan induk kalimat dari anak kalimat yang mengikutinya',
  copy: 'id',
  scope: 'block',
  needs: /kan,\s/,
  examples: {
    fires: [{ text: 'Budi ⟦mengatakan,⟧ pasar dibuka lagi.', fix: 'mengatakan bahwa' }],
    silent: [
      'Budi mengatakan bahwa pasar dibuka lagi.',
      'Budi mengatakan, “Pasar dibuka lagi.”',
      'Budi mengatakan, kata wakilnya, pasar dibuka.',
    ],
  },
  check: ({ outside, type }) =>
    isRunningText(type)
      ? findAll(
          outside,
          /(?<!\p{L})(mengatakan|menyatakan|menjelaskan|menegaskan|menyebutkan|mengungkapkan|menambahkan),(?=\s(?!kata|ujar|tutur|bahwa)\p{Ll}[^,]{12,})/gu,
          (match) => ({ fix: `${match[1]} bahwa` }),
        )
      : [],
}

export const commaBeforeTetapi: BlockRule = {
  id: 'eyd.koma-tetapi',
  family,
  severity: 'info',
  source: 'EYD V, III.B.2: koma sebelum tetapi, melainkan, dan sedangkan dalam kalimat majemuk setara',
  copy: 'id',
  scope: 'block',
  words: watch(['tetapi', 'melainkan', 'sedangkan', 'namun']),
  examples: {
    fires: [
      { text: 'Ia bukan ⟦guru melainkan⟧ dokter.', fix: 'guru, melainkan' },
      { text: 'Tidak ada korban ⟦jiwa namun⟧ puluhan karyawan dirumahkan.', fix: 'jiwa, namun' },
      { text: 'Ia datang ⟦pagi sedangkan⟧ Ani sore.', fix: 'pagi, sedangkan' },
    ],
    silent: ['Ia bukan guru, melainkan dokter.', 'Akan tetapi, ia datang.', 'Tetapi ia datang.'],
  },
  check: ({ outside, type }) =>
    isRunningText(type)
      ? findAll(
          outside,
          /(?<=[\p{L}\d][^\S\r\n]+)(?:tetapi|melainkan|sedangkan|namun)(?![\p{L}-])/gu,
          (match, start) => {
            const before = wordBefore(outside, start)
            return before === null || /^(?:akan|tapi|dan|atau)$/iu.test(before.text)
              ? null
              : { start: before.start, fix: `${before.text}, ${match[0]}` }
          },
        )
      : [],
}
