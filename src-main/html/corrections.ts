/** Corrections in the HTML of a published story: put where the house shows them, and taken out again as what they are. */
import { DomUtils, parseDocument } from 'htmlparser2'
import { correctionHtml } from '../../src-shared/article/correction-markup.ts'
import { type Correction, type CorrectionsPlace, FoundCorrection } from '../../src-shared/contract/index.ts'

export type Corrected = { corrections: readonly Correction[]; place: CorrectionsPlace; language: 'id' | 'en' }

export const withCorrections = (html: string, { corrections, place, language }: Corrected): string => {
  const notes = corrections.map((correction) => correctionHtml(correction, language)).join('')
  return place === 'top' ? notes + html : html + notes
}

type Element = ReturnType<typeof DomUtils.findAll>[number]

const textOf = (note: Element): string =>
  DomUtils.getElementsByTagName('p', note)
    .map((paragraph) => {
      const [label] = paragraph.children
      const words =
        label !== undefined && DomUtils.getName(label as Element) === 'strong'
          ? paragraph.children.slice(1)
          : paragraph.children
      return words
        .map((child) => DomUtils.textContent(child))
        .join('')
        .replace(/\s+/g, ' ')
        .trim()
    })
    .join('\n')

const readCorrection = (note: Element): FoundCorrection | null => {
  const [signed] = DomUtils.getElementsByTagName('footer', note)
  const datedOn = note.attribs['data-dated'] ?? ''
  const parsed = FoundCorrection.safeParse({
    id: note.attribs['data-correction-id'],
    kind: note.attribs['data-correction'],
    text: textOf(note),
    author: signed === undefined ? '' : DomUtils.textContent(signed).trim(),
    datedOn,
    createdAt: `${datedOn}T00:00:00.000Z`,
  })
  return parsed.success ? parsed.data : null
}

/** The story without them, and those that are whole; what only looks like one stays in the text. */
export const splitCorrections = (html: string): { html: string; corrections: FoundCorrection[] } => {
  if (!html.includes('data-correction')) return { html, corrections: [] }
  const document = parseDocument(html)
  const notes = DomUtils.findAll(
    (node) => node.name === 'aside' && 'data-correction' in node.attribs,
    document.children,
  )
  const corrections: FoundCorrection[] = []
  for (const note of notes) {
    const correction = readCorrection(note)
    if (correction === null) continue
    corrections.push(correction)
    DomUtils.removeElement(note)
  }
  if (corrections.length === 0) return { html, corrections }
  return { html: DomUtils.getOuterHTML(document, { encodeEntities: 'utf8' }), corrections }
}
