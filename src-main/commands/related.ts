import { AppError } from '../../src-shared/contract/index.ts'
import type { Command } from './command.ts'
import { suggestionText } from './suggestion-lines.ts'

/** `related <id>`: articles of the archive that go with one of its own, and why. */
const mostText = 200_000

export const relatedCommand: Command = {
  name: 'related',
  usage: '<id>',
  summary: 'Find articles that go with an article',
  access: 'read',
  options: {},
  positionals: { min: 1, max: 1 },
  run: async ({ positionals, archive }) => {
    const id = positionals[0] ?? ''
    const opened = await archive()
    const article = await opened.read('getArticle', id)
    if (article === null) throw new AppError('not_found', `There is no article ${id} in the archive.`, { id })
    const found = await opened.read('suggest', {
      articleId: id,
      headline: article.headline,
      text: article.text.slice(0, mostText),
      section: article.section,
      speakers: [...new Set(article.quotations.map((quotation) => quotation.speaker))].slice(0, 50),
      places: article.dateline === null || article.dateline.place === '' ? [] : [article.dateline.place],
    })
    return { ok: true, value: found, text: suggestionText(found) }
  },
}
