/**
 * Words as editors count them: runs without a space that hold a letter or a digit. "Rp90", "kabupaten/kota" and
 * "ujar-ujaran" are one word each; a dash between spaces is none.
 */
export const countWords = (text: string): number => text.match(/[^\s\p{L}\p{N}]*[\p{L}\p{N}]\S*/gu)?.length ?? 0
