import type { Dateline } from '../contract/story.ts'

/**
 * Prints a dateline in house style. `{place}` and `{outlet}` are filled in as they are, `{PLACE}` and `{OUTLET}` in
 * capitals, `{Place}` with initial capitals; '' prints the dateline in the shape it was received. The result ends in a
 * space, ready for the first word of the story, or is '' when there is nothing to print.
 */
const capitals = (text: string): string => text.toLocaleUpperCase('id')
const initials = (text: string): string =>
  text.toLocaleLowerCase('id').replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toLocaleUpperCase('id'))

const field = (dateline: Dateline, name: string): string => {
  switch (name) {
    case 'place':
      return dateline.place
    case 'PLACE':
      return capitals(dateline.place)
    case 'Place':
      return initials(dateline.place)
    case 'outlet':
      return dateline.outlet
    default:
      return capitals(dateline.outlet)
  }
}

// Stands for a field that is empty until the punctuation around it has been taken away. A noncharacter: no copy has it.
const gap = '\uFFFF'

const closeGaps = (text: string): string =>
  text
    .replace(/\s?\(\uFFFF\)/gu, gap)
    .replace(/^\uFFFF[,/|]?\s*/u, '')
    .replace(/[,/|]?\s*\uFFFF/gu, '')
    .replace(/^\(([^)]*)\)/u, '$1')
    .replace(/ {2,}/g, ' ')

const asReceived = (dateline: Dateline): string => {
  const { place, outlet, separator, raw } = dateline
  const beforeMark = raw.endsWith(separator) ? raw.slice(0, raw.length - separator.length) : ''
  const tight = separator === ':' ? !/\s$/.test(beforeMark) : beforeMark !== '' && !/\s$/.test(beforeMark)
  const mark = separator === '' ? '' : `${tight ? '' : ' '}${separator}`
  const outletFirst = dateline.order === 'outlet-place' || dateline.order === 'outlet'
  const wrapped = dateline.outletWrap === 'paren' && place !== '' && outlet !== ''
  if (wrapped) return outletFirst ? `${outlet} (${place})${mark}` : `${place} (${outlet})${mark}`
  const names = (outletFirst ? [outlet, place] : [place, outlet]).filter((name) => name !== '')
  return `${names.join(', ')}${mark}`
}

export const renderDateline = (dateline: Dateline, template: string): string => {
  if (dateline.place === '' && dateline.outlet === '') return ''
  const filled =
    template.trim() === ''
      ? asReceived(dateline)
      : closeGaps(
          template.replace(/\{(place|PLACE|Place|outlet|OUTLET)\}/g, (_, name: string) => field(dateline, name) || gap),
        )
  const printed = filled.trim()
  return /[\p{L}\d]/u.test(printed) ? `${printed} ` : ''
}
