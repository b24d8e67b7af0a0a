import { type Attributed, attributionAfter, attributionBefore } from './attribution.ts'
import { englishAfter, englishBefore, englishIndirect } from './english-speech.ts'
import { englishPeople, englishSubjects } from './english-subjects.ts'
import { type IndirectSpeech, type IsBusy, indirectSpeech } from './indirect-speech.ts'
import type { NameEvidence } from './name-seam.ts'
import { type Mentioned, titledPeople } from './names-in-copy.ts'
import { type SentenceSubject, sentenceSubjects } from './sentence-subjects.ts'

/** How one language says who speaks. Every rule reads one paragraph with its quotations hidden, between two offsets into it. */
export type SpeechRules = {
  after: (masked: string, close: number, limit: number, evidence: NameEvidence) => Attributed | null
  before: (masked: string, from: number, open: number, evidence: NameEvidence) => Attributed | null
  indirect: (masked: string, start: number, end: number, isBusy: IsBusy, evidence: NameEvidence) => IndirectSpeech[]
  people: (masked: string, start: number, end: number, evidence: NameEvidence) => Mentioned[]
  subjects: (masked: string, start: number, end: number, evidence: NameEvidence) => SentenceSubject[]
}

const indonesian: SpeechRules = {
  after: attributionAfter,
  before: attributionBefore,
  indirect: indirectSpeech,
  people: titledPeople,
  subjects: sentenceSubjects,
}

const english: SpeechRules = {
  after: englishAfter,
  before: englishBefore,
  indirect: englishIndirect,
  people: englishPeople,
  subjects: englishSubjects,
}

export const speechRules: Record<'id' | 'en', SpeechRules> = { id: indonesian, en: english }
