/**
 * When something else wrote the article while it was edited here: both writings are put together, and what is on screen
 * becomes that, without a keystroke lost.
 */
import type { Article, ArticleContent, JoinableTexts } from '../../../src-shared/contract/index.ts'
import type { Transport } from './save-article.ts'

const textsOf = ({ headline, standfirst, html }: ArticleContent): JoinableTexts => ({ headline, standfirst, html })

const isSame = (a: ArticleContent, b: ArticleContent): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Whoever types without a pause is saved the old way. */
const mostTries = 5

/**
 * What both are together, already on screen; null where they touch the same words. `base` is what both began with,
 * `collect` reads what is on screen, `show` puts a text there at once.
 */
export const joinWritings = async (
  join: Transport['join'],
  { base, present }: { base: ArticleContent; present: Article },
  { collect, show }: { collect: () => ArticleContent; show: (html: string | null) => void },
): Promise<ArticleContent | null> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const mine = collect()
    const joined = await join({ base: textsOf(base), mine: textsOf(mine), theirs: textsOf(present) })
    if (joined === null) return null
    // Words typed while it was joined are joined as well.
    if (!isSame(collect(), mine)) continue
    show(joined.html === mine.html ? null : joined.html)
    return collect()
  }
  return null
}
