/**
 * Brings the forms in which tables, programs and people write a date into those that are read: two figures for a year,
 * month names between hyphens, American order where no other is possible, digits in a row, zones by their distance.
 */
const latest = new Date().getFullYear() + 1

/** `98` is 1998, `25` is 2025: an archive holds no news from years to come. */
const wholeYear = (year: string): string => {
  if (year.length > 2) return year
  return String(Number(year) + (2000 + Number(year) > latest ? 1900 : 2000))
}

/** `20250203140500`, `20250203T140500Z`. */
const inARow = /^(\d{4})(\d{2})(\d{2})[T ]?(\d{2})(\d{2})(\d{2})?(?=\D|$)/
/** Year first with any mark between, or none. */
const yearFirst = /^(\d{4})([/.]?)(\d{2})\2(\d{2})(?=$|[ T])/
/** As JavaScript prints a date: `Tue Sep 17 2024 10:30:00 GMT+0700`. */
const printed = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{2}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT([+-]\d{4}).*$/
/** `3-Feb-25`, as spreadsheets write it. */
const hyphened = /(?<!\d)(\d{1,2})[-/.](\p{L}{3,9})[-/.](\d{4}|\d{2})(?![\d:])/u
const apostrophe = /(\p{L}{3,9}) ['’](\d{2})(?!\d)/u
const figures = /^(\D{0,20})(\d{1,2})([-/.])(\d{1,2})\3(\d{4}|\d{2})(?!\d)/
/** `14:05:00+07`, `09:30 GMT+8`. */
const distance = /(\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?)\s*(?:GMT|UTC)?\s*([+-])([01]?\d)(?::?(\d{2}))?(?![\d:.])/
const places: Record<string, string> = { Makassar: 'WITA', Ujung_Pandang: 'WITA', Jayapura: 'WIT' }

const dayFirst = (_: string, lead: string, first: string, _mark: string, second: string, year: string): string => {
  const isAmerican = Number(second) > 12 && Number(first) <= 12
  const [day, month] = isAmerican ? [second, first] : [first, second]
  return `${lead}${day}/${month}/${wholeYear(year)}`
}

export const plainDate = (text: string): string =>
  text
    .replace(inARow, (_, year, month, day, hour, minute, second = '00') => {
      return `${year}-${month}-${day} ${hour}:${minute}:${second}`
    })
    .replace(yearFirst, '$1-$3-$4')
    .replace(printed, '$2 $1 $3 $4 $5')
    .replace(hyphened, (_, day, month, year) => `${day} ${month} ${wholeYear(year)}`)
    .replace(apostrophe, (_, month, year) => `${month} ${wholeYear(year)}`)
    .replace(figures, dayFirst)
    .replace(/Asia\/(Makassar|Ujung_Pandang|Jayapura)/, (_, place: string) => places[place] ?? '')
    .replace(
      distance,
      (_, time, sign, hour: string, minute = '00') => `${time}${sign}${hour.padStart(2, '0')}:${minute}`,
    )

/** A spreadsheet's own day (45691.5 is noon of 3 February 2025), on the clock of Western Indonesia; null for no such count. */
export const spreadsheetDay = (text: string): string | null => {
  if (!/^\d{5}(?:[.,]\d+)?$/.test(text.trim())) return null
  const days = Number(text.trim().replace(',', '.'))
  // 1990 to 2099: other numbers of five figures are codes.
  if (days < 32874 || days > 73050) return null
  const isDay = Number.isInteger(days)
  const minutes = Math.round((days - 25569) * 1440) + (isDay ? 720 : 0)
  return new Date(minutes * 60_000 - 7 * 3_600_000).toISOString()
}
