/**
 * The kinds of characters a text holds, told by one walk over it: most blocks have no figure, no quotation mark, no bracket, and
 * no space or sign that nobody sees.
 */
export type Sign = 'figure' | 'mark' | 'bracket' | 'unseen'
export type Signs = Readonly<Record<Sign, boolean>>

export const signsIn = (text: string): Signs => {
  let figure = false
  let mark = false
  let bracket = false
  let unseen = false
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    // Letters, the most of any text, come first; then 0–9, " “ ” „, ( ), and the spaces and marks that show nothing.
    if (unit >= 0x3a && unit < 0x80) continue
    if (unit >= 0x30 && unit <= 0x39) figure = true
    else if (unit === 0x22 || unit === 0x20_1c || unit === 0x20_1d || unit === 0x20_1e) mark = true
    else if (unit === 0x28 || unit === 0x29) bracket = true
    else if (unit === 0xa0 || unit === 0xad || unit === 0x30_00 || unit === 0xfe_ff) unseen = true
    else if ((unit >= 0x20_00 && unit <= 0x20_0f) || (unit >= 0x20_28 && unit <= 0x20_2f)) unseen = true
    else if (unit >= 0x20_5f && unit <= 0x20_6f) unseen = true
  }
  return { figure, mark, bracket, unseen }
}
