/**
 * Figures in digits as Indonesian copy prints them: a dot for thousands, a comma for decimals. The English way is read
 * where it cannot be anything else ("1,500,000", "1.5").
 */
const indonesianGroups = /^(\d{1,3})((?:\.\d{3})+)(?:,(\d+))?$/
const englishGroups = /^(\d{1,3})((?:,\d{3}){2,})(?:\.(\d+))?$/
const plain = /^(\d+)(?:[.,](\d+))?$/

const shifted = (whole: string, fraction: string, exponent: number): number =>
  Number(`${whole}${fraction === '' ? '' : `.${fraction}`}e${exponent}`)

/** The value of `text` times ten to the power `exponent`, without rounding on the way; null when it is no figure. */
export const readFigures = (text: string, exponent: number): number | null => {
  const groups = indonesianGroups.exec(text)
  if (groups !== null) return shifted(`${groups[1]}${(groups[2] ?? '').replaceAll('.', '')}`, groups[3] ?? '', exponent)
  const english = englishGroups.exec(text)
  if (english !== null)
    return shifted(`${english[1]}${(english[2] ?? '').replaceAll(',', '')}`, english[3] ?? '', exponent)
  const simple = plain.exec(text)
  return simple === null ? null : shifted(simple[1] ?? '', simple[2] ?? '', exponent)
}
