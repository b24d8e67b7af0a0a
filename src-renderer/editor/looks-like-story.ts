/**
 * Whether pasted text is a piece of copy (several paragraphs of prose) rather than a few words for a sentence that is
 * being written. Only such text is taken apart into headline, dateline, quotations and so on.
 */
export const looksLikeStory = (text: string): boolean => {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '')
  if (lines.length < 3) return false
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length
  return words >= 60
}
