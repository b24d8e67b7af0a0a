import { AppError } from '../../src-shared/contract/index.ts'
import type { Command } from './command.ts'

/** `show <id>`: one article as the archive has it. */
export const showCommand: Command = {
  name: 'show',
  usage: '<id>',
  summary: 'Show an article',
  access: 'read',
  options: {},
  positionals: { min: 1, max: 1 },
  run: async ({ positionals, archive }) => {
    const id = positionals[0] ?? ''
    const article = await (await archive()).read('getArticle', id)
    if (article === null) throw new AppError('not_found', `There is no article ${id} in the archive.`, { id })
    const about = [article.status, article.section, article.byline, `${article.wordCount} words`, article.datedAt]
    const head = [article.headline, about.filter((part) => part !== '').join(' · ')]
    return { ok: true, value: article, text: [...head, '', article.standfirst, article.text].join('\n') }
  },
}
