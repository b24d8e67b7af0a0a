/** Words of a text: runs of letters and digits; `peserta/ahli` and `kejar-kejaran` count as their parts are spaced. */
export const countWords = (text: string): number => text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
