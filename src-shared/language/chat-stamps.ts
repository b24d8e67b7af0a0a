/**
 * The stamp that a message copied out of WhatsApp or Telegram begins with: when it was sent and by whom. It is no part of the copy.
 * "[12/11/26 14.03] Humas Polres: ", "[14.03, 12/11/2026] Rina: ", "12/11/26 14.03 - Rina: ", "12/11/2026, 2:03 PM - +62 812-3456: ".
 */
const day = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}`
const time = String.raw`\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?`
const when = String.raw`(?:${day},?\s+${time}|${time},?\s+${day})`
const sender = String.raw`[~\u202A\u200E]*\s?[\p{L}\d+(][^:\n[\]]{0,48}:(?=\s|$)`
const stamp = new RegExp(
  String.raw`^[\u200E\u202A]*(?:\[${when}\]\s*(?:[-–]\s*)?(?:${sender})?|${when}\s+[-–]\s+${sender})\s*`,
  'u',
)

/** How long the stamp at the start of `line` is, with the space behind it; 0 for none. */
export const chatStampLength = (line: string): number =>
  /^[\u200E\u202A]*\[?\d/.test(line) ? (stamp.exec(line.slice(0, 140))?.[0].length ?? 0) : 0

/** "Selamat siang, rekan media", "Izin share rilis": what a sender says before the copy. */
export const isGreeting = (line: string): boolean =>
  line.length <= 90 &&
  /^(?:selamat (?:pagi|siang|sore|malam)|assalamu.{0,2}alaikum|salam sejahtera|yth|kepada yth|mohon (?:izin|bantuan|dimuat)|(?:mohon )?izin (?:share|berbagi|kirim|meneruskan)|rekan-rekan|dear)(?![\p{L}])/iu.test(
    line,
  )
