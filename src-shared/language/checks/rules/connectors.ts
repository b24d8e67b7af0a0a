import type { BlockRule } from '../check.types.ts'
import { isRunningText } from './find-all.ts'
import { watch } from './watched-words.ts'

/** Connectors that open a sentence: their comma, and what no sentence opens with. */
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

export const connectorComma: BlockRule = {
  id: 'eyd.koma-penghubung',
  family,
  severity: 'error',
  source: comma,
  copy: 'id',
  scope: 'block',
  words: watch(connectors),
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
  words: watch(['Namun', 'Sebaliknya']),
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
  words: watch(['Sehingga', 'Sedangkan']),
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
  words: watch(['Terutama', 'Khususnya', 'Termasuk', 'Seperti', 'Misalnya saja', 'Yaitu', 'Yakni']),
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
