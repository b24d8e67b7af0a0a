import type { BlockRule } from '../check.types.ts'
import { findAll, isRunningText, wordBefore } from './find-all.ts'

/** Commas and the connectors that link sentences or clauses. */
const family = 'sentence'
const comma = 'EYD V, III.B.4: koma di belakang ungkapan penghubung antarkalimat'

/** Connectors of two words or more that can only link sentences when they open one. */
const connectors = [
  'sementara itu',
  'selain itu',
  'oleh karena itu',
  'oleh sebab itu',
  'dengan demikian',
  'akan tetapi',
  'meskipun demikian',
  'meski demikian',
  'meskipun begitu',
  'meski begitu',
  'walaupun demikian',
  'walau demikian',
  'walaupun begitu',
  'walau begitu',
  'kendati demikian',
  'kendati begitu',
  'namun demikian',
  'di samping itu',
  'lebih lanjut',
  'sehubungan dengan itu',
  'bertalian dengan itu',
  'berkaitan dengan itu',
  'dengan kata lain',
]
const phrase = connectors.map((words) => words.replaceAll(' ', String.raw`\s+`)).join('|')
/** "Sementara, itu", "Oleh karena, itu": the comma slipped one word to the left. */
const inside = connectors
  .filter((words) => / (?:itu|demikian|begitu|tetapi|lain)$/.test(words))
  .map(
    (words) =>
      `${words.slice(0, words.lastIndexOf(' ')).replaceAll(' ', String.raw`\s+`)}\\s*,\\s*${words.slice(words.lastIndexOf(' ') + 1)}`,
  )
  .join('|')
const slipped = new RegExp(String.raw`^(?:${inside})(?![\p{L}-]),?`, 'iu')
/** What follows must be a new clause; "itu juga", "itu pun", "itu semua" belong to the connector's last word. */
const withoutComma = new RegExp(
  String.raw`^(?:${phrase})(?=\s+(?!pun\b|juga\b|semua\b|saja\b|adalah\b|sendiri\b|kata\b|ujar\b|di\p{L}+|tutur\b|ucap\b|ungkap\b|jelas\b|imbuh\b|lah\b)[\p{L}\d])`,
  'iu',
)
const maybe = /^[SODMNWKABLP]/iu

export const connectorComma: BlockRule = {
  id: 'eyd.koma-penghubung',
  family,
  severity: 'error',
  source: comma,
  copy: 'id',
  scope: 'block',
  examples: {
    fires: [
      { text: '⟦Sementara, itu⟧ harga beras naik.', fix: 'Sementara itu,' },
      { text: 'Harga naik. ⟦Oleh karena itu⟧ warga berhemat.', fix: 'Oleh karena itu,' },
      { text: 'Harga naik. ⟦Meski demikian⟧ warga tetap membeli.', fix: 'Meski demikian,' },
    ],
    silent: [
      'Sementara itu, harga beras naik.',
      'Selain itu pun, warga berhemat.',
      'Warga membeli beras selain itu semua.',
      'Namun, warga berhemat.',
    ],
  },
  check: ({ outside, sentences, type }) => {
    if (!isRunningText(type)) return []
    return sentences.flatMap(({ start, end }) => {
      const sentence = outside.slice(start, Math.min(end, start + 60))
      if (!maybe.test(sentence)) return []
      const moved = slipped.exec(sentence)
      if (moved !== null) {
        const fix = `${moved[0].replaceAll(',', '').replace(/\s+/g, ' ')},`
        return [{ start, end: start + moved[0].length, fix, safe: true }]
      }
      const bare = withoutComma.exec(sentence)
      if (bare === null) return []
      return [{ start, end: start + bare[0].length, fix: `${bare[0].replace(/\s+/g, ' ')},`, safe: true }]
    })
  },
}

/** One-word connectors: "Namun" before a clause. Some are also other parts of speech, so only a person decides. */
export const howeverComma: BlockRule = {
  id: 'eyd.koma-namun',
  family,
  severity: 'info',
  source: comma,
  copy: 'id',
  scope: 'block',
  examples: {
    fires: [{ text: 'Harga naik. ⟦Namun⟧ warga tetap membeli.', fix: 'Namun,' }],
    silent: ['Namun, warga tetap membeli.', 'Namun demikian, warga membeli.', 'Namun saat harga naik, warga membeli.'],
  },
  check: ({ outside, sentences, type }) =>
    isRunningText(type)
      ? sentences.flatMap(({ start, end }) => {
          const match =
            /^(?:Namun|Sebaliknya)(?=\s+(?!demikian|begitu|saat|ketika|jika|bila|kalau|karena|dengan|untuk|setelah|pada|di|dalam|meski|walau|apabila|sejak|sebelum|hingga|sampai)[\p{L}\d])/u.exec(
              outside.slice(start, Math.min(end, start + 40)),
            )
          return match === null ? [] : [{ start, end: start + match[0].length, fix: `${match[0]},` }]
        })
      : [],
}

export const conjunctionOpens: BlockRule = {
  id: 'eyd.konjungsi-awal',
  family,
  severity: 'warning',
  source: 'KBBI: “sehingga” dan “sedangkan” menghubungkan klausa di dalam kalimat',
  copy: 'id',
  scope: 'block',
  examples: {
    fires: ['Harga naik. ⟦Sehingga,⟧ warga berhemat.', 'Harga naik. ⟦Sehingga⟧ warga berhemat.'],
    silent: [
      'Harga naik sehingga warga berhemat.',
      '“Sehingga kami berhemat,” kata Budi.',
      'Sehingga pukul 10.00, warga datang.',
    ],
  },
  check: ({ outside, sentences, type }) =>
    isRunningText(type)
      ? sentences.flatMap(({ start, end }) => {
          const match = /^(?:Sehingga|Sedangkan),?(?=\s(?!pukul|kini|saat))/u.exec(
            outside.slice(start, Math.min(end, start + 20)),
          )
          if (match === null) return []
          return [
            {
              start,
              end: start + match[0].length,
              ...(match[0].startsWith('Sed') ? { severity: 'info' as const } : {}),
            },
          ]
        })
      : [],
}

export const fragment: BlockRule = {
  id: 'eyd.fragmen',
  family,
  severity: 'info',
  source: 'Kebiasaan redaksi: keterangan tambahan tidak berdiri sebagai kalimat',
  copy: 'id',
  scope: 'block',
  examples: {
    fires: ['Warga butuh bantuan. ⟦Terutama,⟧ dalam pangan.', 'Ada dua kota. ⟦Yakni⟧ Solo dan Tegal.'],
    silent: ['Warga butuh bantuan, terutama pangan.', 'Khususnya warga miskin menerima bantuan.'],
  },
  check: ({ outside, sentences, type }) =>
    isRunningText(type)
      ? sentences.flatMap(({ start, end }) => {
          const match =
            /^(?:(?:Terutama|Khususnya|Termasuk|Seperti|Misalnya saja),(?=\s)|(?:Yaitu|Yakni)(?=[\s,:]))/u.exec(
              outside.slice(start, Math.min(end, start + 24)),
            )
          return match === null ? [] : [{ start, end: start + match[0].length }]
        })
      : [],
}

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
  needs: /yaitu|yakni/,
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
  needs: /tetapi|melainkan|sedangkan|namun/,
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
