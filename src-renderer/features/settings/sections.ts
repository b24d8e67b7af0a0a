/** The sections an editor typed, one a line: trimmed, without empty or repeated ones, in the order written. */
export const sectionsFromLines = (lines: string): string[] => [
  ...new Set(
    lines
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]
