import { findDates } from './dates.ts'

/** When and through which channel something was said, from the rest of the attribution's sentence. */
const channel = new RegExp(
  String.raw`(?<![\p{L}])(?:dalam|melalui|lewat|via|di)\s+(?:` +
    String.raw`keterangan(?:nya)?|siaran\s+pers(?:nya)?|rilis(?:nya)?|pernyataan(?:nya)?|pesan(?:nya)?|sambungan|telepon|` +
    String.raw`konferensi\s+pers|jumpa\s+pers|wawancara(?:nya)?|unggahan(?:nya)?|akun(?:nya)?|kanal|cuitan(?:nya)?|utas(?:nya)?|status(?:nya)?|media\s+sosial|surat(?:nya)?|` +
    'video(?:nya)?|laporan(?:nya)?|sambutan(?:nya)?|pidato(?:nya)?)' +
    String.raw`(?:\s+(?:tertulis(?:nya)?|resmi(?:nya)?|pers(?:nya)?|singkat|suara|elektronik|telepon|virtual|daring|WhatsApp|Instagram|` +
    String.raw`X|Twitter|Facebook|TikTok|Threads|YouTube|LinkedIn|IG|media\s+sosial(?:nya)?|terbuka|video|eksklusif|pribadi(?:nya)?|` +
    String.raw`di|@[\w.]+)(?:-nya)?)*`,
  'u',
)
/** "di" only introduces a channel before a social network or account; elsewhere it is a place. */
const placeLike = /^di\s+(?!(?:akun|kanal|media|unggahan|cuitan|utas|status))/u

export type Circumstances = { when: { text: string; iso: string | null } | null; channel: string | null }

/** `rest` runs from the verb to the end of the sentence. */
export const readCircumstances = (rest: string): Circumstances => {
  const [date] = findDates(rest)
  const match = channel.exec(rest)
  const found = match === null || placeLike.test(match[0]) ? null : match[0]
  return { when: date === undefined ? null : { text: date.text, iso: date.iso }, channel: found }
}
