import { readNamedAfter } from './attribution.ts'
import { type Circumstances, readCircumstances } from './circumstances.ts'
import { everyMatch } from './every-match.ts'
import { countWords } from './letters.ts'
import type { NameEvidence } from './name-seam.ts'
import { hidden, sentencesOf } from './sentences.ts'
import { fullVerbsIn, readBareVerb, takesClause } from './speech-verbs.ts'
import { mayNameSomebody, type RawSpeaker, readSubject } from './subject.ts'
import { hasPredicate } from './verb-look.ts'

/**
 * Indirect speech as a suggestion: a named subject, a full speech verb, and a statement after a comma or "bahwa" (or
 * neither, after a verb that nearly always takes a clause); also "Menurut X, …".
 */
export type IndirectSpeech = {
  speaker: RawSpeaker
  verb: string
  /** Null: somebody speaks here, but what follows the verb is no statement. */
  statement: { start: number; end: number } | null
  circumstances: Circumstances
  /** 0..1: how clearly this is indirect speech. */
  certainty: number
}

/** Whether a direct quotation or its attribution stands at an offset. */
export type IsBusy = (at: number) => boolean

type Part = { start: number; end: number }

/** A mark that was opened and never closed is no part of what was said. */
const strayMark = /^["“”„']+\s?/u

const statementFrom = (masked: string, from: number, end: number): Part | null => {
  const at = from + (strayMark.exec(masked.slice(from, end))?.[0].length ?? 0)
  const body = masked.slice(at, end)
  const last = body.replace(/[\s.!?…]+$/u, '').length
  if (body.startsWith(hidden) || countWords(body.slice(0, last)) < 3) return null
  return { start: at, end: at + last }
}

const according = (masked: string, part: Part, evidence: NameEvidence): IndirectSpeech | null => {
  if (!masked.startsWith('enurut', part.start + 1)) return null
  const match = /^(?:Menurut(?:nya|\s)|menurut\s)\s*/u.exec(masked.slice(part.start, part.start + 14))
  if (match === null) return null
  const nameAt = part.start + match[0].length
  const back: RawSpeaker = { kind: 'back', start: part.start, end: part.start + match[0].trimEnd().length }
  const speaker = match[0].startsWith('Menurutnya') ? back : readNamedAfter(masked, nameAt, part.end, evidence)
  if (speaker === null) return null
  const comma = /^[^,]{0,60}?,\s+/u.exec(masked.slice(speaker.end, part.end))
  if (comma === null) return null
  const statement = statementFrom(masked, speaker.end + comma[0].length, part.end)
  return { speaker, verb: 'menurut', statement, circumstances: readCircumstances(comma[0]), certainty: 0.9 }
}

const linked = /^(?:\s*[,:]\s*(?:bahwa\s+)?|\s+(?:bahwa|agar|supaya)\s+)/u

/**
 * "menegaskan larangan mengamen", "menyampaikan pentingnya alih teknologi": the verb has a thing for its object, whatever verbs
 * stand inside it. "pihaknya", "akhirnya", "sebelumnya" do open a clause.
 */
const namesThing =
  /^\s*(?:penting|perlu|besar|tinggi|rendah|banyak|minim|kurang|lemah|kuat|luas|sulit|mudah|ada|tiada|berat|cepat|lambat|mahal|kegembiraan|kesiapan|komitmen|harapan|apresiasi|keluhan|kekecewaan|dukungan|keinginan|keprihatinan|kekhawatiran|kebanggaan|rasa|penghargaan|keyakinan)nya\s|^\s*(?:larangan|imbauan|ajakan|pesan|kabar|salam|ucapan|terima kasih|permintaan|permohonan|pesan|komitmen|apresiasi|penghargaan|dukungan|duka|belasungkawa|selamat|keprihatinan|kekecewaan|keberatan|penolakan|protes|kritik|usul|usulan|saran|masukan|aspirasi|rasa|tekad|sikap|peran|manfaat|dampak|capaian|rencana|hasil|data|laporan|sejumlah|beberapa)\s(?!(?:itu|ini|tersebut|yang)?\s?(?:tetap|akan|sudah|telah|masih|tidak|belum|harus|bisa|dapat|adalah|merupakan)\s)/u

/**
 * "menyebut sudah ada 14 aduan", "meminta dishub melibatkan warga": what follows a verb without a comma is a statement when it
 * has a predicate; "menyampaikan terima kasih", "menulis buku" have none.
 */
const opensClause = (masked: string, from: number, end: number): boolean => {
  const rest = masked.slice(from, end)
  return (
    countWords(rest) >= 5 &&
    !namesThing.test(rest) &&
    hasPredicate(rest.replace(/\s(?:yang|untuk|agar|karena|saat|setelah|dengan|usai)\s.*$/u, ' '))
  )
}

const takesObject =
  /^(?:menargetkan|menutup|mengkritik|menyoroti|menulis|menuliskan|melaporkan|mencatat|menyinggung|menjawab|mengumumkan|memprotes)$/i

/** "Head of Future Innovation Xyz Kanya Rama mengatakan": somebody speaks whose name cannot be read. */
const unread: IndirectSpeech = {
  speaker: { kind: 'title', title: '', start: 0, end: 0 },
  verb: '',
  statement: null,
  circumstances: { when: null, channel: null },
  certainty: 1,
}

const reported = (masked: string, part: Part, isBusy: IsBusy, evidence: NameEvidence): IndirectSpeech | null => {
  const sentence = masked.slice(part.start, part.end)
  for (const { word, index, lemma } of fullVerbsIn(sentence)) {
    const at = part.start + index
    if (isBusy(at)) return null
    const from = part.start + Math.max(0, sentence.lastIndexOf(hidden, index) + 1)
    const speaker = readSubject(masked, from, at, evidence)
    if (speaker === null) {
      if (index > 0 && mayNameSomebody(sentence.slice(0, index)))
        return { ...unread, speaker: { ...unread.speaker, start: at, end: at } }
      continue
    }
    const verbEnd = at + word.length
    const link = linked.exec(masked.slice(verbEnd, part.end))
    const clause =
      link !== null ||
      (takesClause(word) && !namesThing.test(masked.slice(verbEnd, part.end))) ||
      (opensClause(masked, verbEnd, part.end) && !takesObject.test(word))
    const gap = link?.[0].length ?? /^\s*/.exec(masked.slice(verbEnd, part.end))?.[0].length ?? 0
    const denied = /\s(?:belum|tidak|tak|enggan)\s(?:\p{Ll}+\s)?$/u.test(masked.slice(part.start, at))
    const statement = clause && !denied ? statementFrom(masked, verbEnd + gap, part.end) : null
    const circumstances = readCircumstances(masked.slice(part.start, at))
    return {
      speaker,
      verb: lemma,
      statement,
      circumstances,
      certainty: link === null ? 0.8 : 1,
    }
  }
  return null
}

const inserted = /,\s(\p{L}+)\s/gu

/** "…, kata Budi." and "Hingga siang, kata Budi, …": the statement is the longer side of what the speaker cuts in two. */
const interrupted = (masked: string, part: Part, isBusy: IsBusy, evidence: NameEvidence): IndirectSpeech | null => {
  const sentence = masked.slice(part.start, part.end)
  for (const match of sentence.includes(',') ? everyMatch(sentence, inserted) : []) {
    const verb = readBareVerb(match[1] ?? '')
    const according = match[1] === 'menurut'
    if ((verb === null || verb.form === 'nya') && !according) continue
    const comma = part.start + match.index
    if (isBusy(comma)) return null
    const speaker = readNamedAfter(masked, comma + match[0].length, part.end, evidence)
    if (speaker === null || (speaker.kind !== 'named' && speaker.kind !== 'back')) continue
    const gap = /^[^,]{0,60}?,\s+/u.exec(masked.slice(speaker.end, part.end))
    const after = gap === null ? null : statementFrom(masked, speaker.end + gap[0].length, part.end)
    const before = statementFrom(masked, part.start, comma)
    if (masked.slice(part.start, comma).includes(hidden)) continue
    const statement =
      after === null || (before !== null && before.end - before.start > after.end - after.start) ? before : after
    if (statement === null) continue
    const circumstances = readCircumstances(masked.slice(speaker.end, after?.start ?? part.end))
    return { speaker, verb: verb?.lemma ?? 'menurut', statement, circumstances, certainty: 0.85 }
  }
  return null
}

/** At most one speech a sentence of the paragraph at `start`..`end`; where `isBusy`, somebody speaks already. */
export const indirectSpeech = (
  masked: string,
  start: number,
  end: number,
  isBusy: IsBusy,
  evidence: NameEvidence,
): IndirectSpeech[] => {
  const speeches: IndirectSpeech[] = []
  for (const sentence of sentencesOf(masked.slice(start, end))) {
    const part = { start: start + sentence.start, end: start + sentence.end }
    const speech =
      according(masked, part, evidence) ??
      interrupted(masked, part, isBusy, evidence) ??
      reported(masked, part, isBusy, evidence)
    if (speech !== null && !isBusy(speech.speaker.start)) speeches.push(speech)
  }
  return speeches
}
