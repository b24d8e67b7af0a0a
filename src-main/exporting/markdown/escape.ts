/** Plain words as Markdown that reads as the same words, whatever they look like. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    // Addresses would become links of themselves.
    .replace(/:(?=\/\/)|@/g, '\\$&')
    .replace(/www\./gi, (match) => `${match.slice(0, 3)}\\.`)

/** Heading, list and rule marks at the beginning of a line. */
export const escapeLineStart = (line: string): string =>
  line.replace(/^(\s*)(?:([-+#=])|(\d+)([.)]))/, (_, space: string, mark?: string, number?: string, after?: string) =>
    mark === undefined ? `${space}${number}\\${after}` : `${space}\\${mark}`,
  )
