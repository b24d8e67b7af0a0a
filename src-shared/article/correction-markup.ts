import type { Correction, CorrectionKind } from '../contract/index.ts'
import { element, escapeHtml } from './markup.ts'

/**
 * A correction as readers see it, with everything it is made of in its attributes, so that a pull gives the same
 * correction back:
 *
 *   <aside class="correction" data-correction="ralat" data-correction-id="…" data-dated="2026-11-22">
 *     <p><strong>Ralat (22 November 2026):</strong> Tinggi air …</p><footer>Redaksi</footer></aside>
 */
const labels: Record<'id' | 'en', Record<CorrectionKind, string>> = {
  id: { ralat: 'Ralat', koreksi: 'Koreksi', hak_jawab: 'Hak jawab' },
  en: { ralat: 'Erratum', koreksi: 'Correction', hak_jawab: 'Right of reply' },
}

const dayIn = (language: 'id' | 'en', day: string): string =>
  new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

export const correctionHtml = (correction: Correction, language: 'id' | 'en'): string => {
  const { id, kind, datedOn, author, text } = correction
  const label = element('strong', {}, escapeHtml(`${labels[language][kind]} (${dayIn(language, datedOn)}):`))
  const paragraphs = text
    .split(/\s*\n\s*/)
    .filter((line) => line !== '')
    .map((line, index) => element('p', {}, (index === 0 ? `${label} ` : '') + escapeHtml(line)))
  const signed = author === '' ? '' : element('footer', {}, escapeHtml(author))
  const attributes = { class: 'correction', 'data-correction': kind, 'data-correction-id': id, 'data-dated': datedOn }
  return element('aside', attributes, paragraphs.join('') + signed)
}
