import { renderDateline } from '../../render-dateline.ts'
import type { StoryRule } from '../check.types.ts'

/** The dateline in house style. What an agency sends keeps the agency's style, and a safe fix only sets marks and capitals. */
const agency =
  /^(?:ap|associated press|antara(?:news| news| \p{L}+)?|afp|reuters|xinhua|kyodo|bernama|dpa|upi|anadolu|aa|ana|ians|tass|yonhap)$/iu

/** Words stand in the same order, with the same brackets. */
const wordsOf = (text: string): string => (text.toLowerCase().match(/[\p{L}\d]+|[()]/gu) ?? []).join(' ')

export const datelineStyle: StoryRule = {
  id: 'dateline.house-style',
  family: 'story',
  severity: 'info',
  source: 'Kebiasaan redaksi: templat titimangsa',
  copy: 'all',
  scope: 'story',
  examples: {
    fires: [
      { text: '⟦Semarang, Mercusuar–⟧ Pasar dibuka lagi pada pagi hari.', fix: 'Semarang, Mercusuar –' },
      {
        text: '⟦Semarang (Mercusuar) -⟧ Pasar dibuka lagi.',
        settings: { houseDateline: '{PLACE}, {outlet} — ' },
        fix: 'SEMARANG, Mercusuar —',
      },
    ],
    silent: [
      'Semarang, Mercusuar – Pasar dibuka lagi pada pagi hari.',
      { text: 'Semarang, Mercusuar– Pasar dibuka lagi.', settings: { houseDateline: '' } },
      'MANADO, Indonesia (AP) — Pasar dibuka lagi pada pagi hari.',
      'Semarang (ANTARA) - Pasar dibuka lagi pada pagi hari.',
    ],
  },
  check: ({ text, structure, house }) => {
    const { dateline } = structure
    if (dateline === null || house.dateline.trim() === '') return []
    const { start, end, place, outlet, separator, order, outletWrap, raw } = dateline
    if (outlet !== null && agency.test(outlet.trim())) return []
    const fields = { place: place ?? '', outlet: outlet ?? '', separator, order, outletWrap, raw }
    const printed = renderDateline(fields, house.dateline)
    // A line break or a space after the dateline is the copy's own; without one the house's space is added.
    const fix = /^\s/.test(text.slice(end, end + 1)) || end === text.length ? printed.trimEnd() : printed
    const found = text.slice(start, end)
    if (printed === '' || fix === found || fix.trimEnd() === found.replace(/\s+/g, ' ')) return []
    return [{ start, end, fix, safe: wordsOf(fix) === wordsOf(found) }]
  },
}
