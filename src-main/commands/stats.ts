import type { Command } from './command.ts'

/** `stats`: the archive in figures, by year and section, and who is quoted most. */
const row = (label: string, ...figures: number[]): string =>
  `  ${label.padEnd(32)} ${figures.map((figure) => String(figure).padStart(10)).join(' ')}`

export const statsCommand: Command = {
  name: 'stats',
  usage: '',
  summary: 'Articles by year and section, words, most quoted',
  access: 'read',
  options: {},
  positionals: { min: 0, max: 0 },
  run: async ({ archive }) => {
    const found = await (await archive()).read('archiveStatistics')
    const text = [
      `${found.articles} articles, ${found.words} words`,
      'By year (articles, words)',
      ...found.years.map((year) => row(year.value, year.articles, year.words)),
      'By section (articles, words)',
      ...found.sections.map((section) =>
        row(section.value === '' ? '(none)' : section.value, section.articles, section.words),
      ),
      'Most quoted (quotations, articles)',
      ...found.mostQuoted.map((speaker) => row(speaker.speaker, speaker.quotations, speaker.articles)),
    ].join('\n')
    return { ok: true, value: found, text }
  },
}
