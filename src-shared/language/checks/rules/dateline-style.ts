import { renderDateline } from '../../render-dateline.ts'
import type { StoryRule } from '../check.types.ts'

/** The dateline in house style. */
const wordsOf = (text: string): string => (text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).sort().join(' ')

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
        text: '⟦Semarang (ANTARA) -⟧ Pasar dibuka lagi.',
        settings: { houseDateline: '{PLACE}, {outlet} — ' },
        fix: 'SEMARANG, ANTARA —',
      },
    ],
    silent: [
      'Semarang, Mercusuar – Pasar dibuka lagi pada pagi hari.',
      { text: 'Semarang, Mercusuar– Pasar dibuka lagi.', settings: { houseDateline: '' } },
    ],
  },
  check: ({ text, structure, house }) => {
    const { dateline } = structure
    if (dateline === null || house.dateline.trim() === '') return []
    const { start, end, place, outlet, separator, order, outletWrap, raw } = dateline
    const fields = { place: place ?? '', outlet: outlet ?? '', separator, order, outletWrap, raw }
    const printed = renderDateline(fields, house.dateline)
    // A line break or a space after the dateline is the copy's own; without one the house's space is added.
    const fix = /^\s/.test(text.slice(end, end + 1)) || end === text.length ? printed.trimEnd() : printed
    const found = text.slice(start, end)
    if (printed === '' || fix === found || fix.trimEnd() === found.replace(/\s+/g, ' ')) return []
    return [{ start, end, fix, safe: wordsOf(fix) === wordsOf(found) }]
  },
}
