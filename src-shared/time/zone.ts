/**
 * The clock on a wall elsewhere: from an instant to what people there read, and back, through every change of summer
 * time. A zone is an IANA name (`Asia/Jakarta`) or a fixed offset as WordPress keeps it (`+05:30`).
 */
const minute = 60_000
const fixed = /^([+-])(\d{2}):(\d{2})$/
const written = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/

const formats = new Map<string, Intl.DateTimeFormat>()

/** Throws RangeError for a zone nobody knows. */
const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formats.set(zone, made)
  return made
}

const fixedOffset = (zone: string): number | null => {
  const match = fixed.exec(zone)
  if (match === null) return null
  const size = Number(match[2]) * 60 + Number(match[3])
  return match[1] === '-' ? -size : size
}

export const isZone = (zone: string): boolean => {
  if (fixedOffset(zone) !== null) return true
  try {
    formatOf(zone)
    return zone !== ''
  } catch {
    return false
  }
}

/** Minutes that the zone is ahead of UTC at `at` (milliseconds since 1970). */
export const offsetAt = (zone: string, at: number): number => {
  const known = fixedOffset(zone)
  if (known !== null) return known
  const parts: Record<string, number> = {}
  for (const { type, value } of formatOf(zone).formatToParts(at)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute: min = 0, second = 0 } = parts
  const there = Date.UTC(year, month - 1, day, hour, min, second)
  return Math.round((there - Math.floor(at / 1000) * 1000) / minute)
}

/** `2026-11-22T19:30`, as a date-and-time field shows it. */
export const wallTime = (zone: string, at: number): string =>
  new Date(at + offsetAt(zone, at) * minute).toISOString().slice(0, 16)

/**
 * The instant at which the zone's clock shows `wall` (`2026-11-22T19:30`). `twice`: clocks go back and show it again
 * an hour later; the first is meant. `skipped`: clocks jump over it. Null: no date and time at all.
 */
export type Instant = { kind: 'once' | 'twice'; at: number } | { kind: 'skipped' }

export const instantOf = (zone: string, wall: string): Instant | null => {
  const match = written.exec(wall)
  if (match === null) return null
  const asUtc = Date.parse(`${wall}:00Z`)
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 16) !== wall) return null
  // No zone is more than a day from UTC, and none changes its offset twice within two days.
  const day = 24 * 60 * minute
  const offsets = new Set([offsetAt(zone, asUtc - day), offsetAt(zone, asUtc + day)])
  const found = [...offsets]
    .map((offset) => asUtc - offset * minute)
    .filter((at) => wallTime(zone, at) === wall)
    .sort((a, b) => a - b)
  const [first] = found
  if (first === undefined) return { kind: 'skipped' }
  return { kind: found.length > 1 ? 'twice' : 'once', at: first }
}

/** `UTC+7`, `UTC−3:30`. */
const offsetName = (minutes: number): string => {
  const size = Math.abs(minutes)
  const rest = size % 60
  const hours = `${Math.floor(size / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
  return `UTC${minutes < 0 ? '−' : '+'}${hours}`
}

const indonesian: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Ujung_Pandang': 'WITA',
  'Asia/Jayapura': 'WIT',
}

/** `Asia/Jakarta (WIB, UTC+7)` at that instant. */
export const zoneName = (zone: string, at: number): string => {
  const offset = offsetName(offsetAt(zone, at))
  if (fixedOffset(zone) !== null) return offset
  const short = indonesian[zone]
  return `${zone.replaceAll('_', ' ')} (${short === undefined ? '' : `${short}, `}${offset})`
}

/** What this computer is set to. */
export const localZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone
