import MiniSearch from 'minisearch'
import type { Asked } from '../queries.ts'
import { clocked, type NumberedArticle, numbered, type Peer } from './peer.ts'

/** In memory, so not a disk-based peer; it knows no phrases: their words are asked for. */
const snippetOf = (text: string, word: string): string => {
  const at = Math.max(0, text.toLowerCase().indexOf(word) - 60)
  return text.slice(at, at + 200)
}

const isWanted = ({ from, to, section, author }: Asked, article: NumberedArticle): boolean =>
  (from === undefined || article.datedAt.slice(0, 10) >= from) &&
  (to === undefined || article.datedAt.slice(0, 10) <= to) &&
  (section === undefined || article.section === section) &&
  (author === undefined || article.byline === author)

export const miniSearch: Peer = {
  name: 'MiniSearch',
  missing: () => null,
  open: async (articles) => {
    const known = new Map<number, NumberedArticle>()
    const index = new MiniSearch<NumberedArticle>({ fields: ['headline', 'text'] })
    const seconds =
      (await clocked(() => {
        for (const article of numbered(articles)) {
          known.set(article.id, article)
          index.add(article)
        }
      })) / 1000
    const ask = (asked: Asked): void => {
      const found = index.search(asked.words.join(' '), {
        boost: { headline: 10 },
        combineWith: 'AND',
        prefix: asked.kind === 'prefix',
        filter: ({ id }) => {
          const article = known.get(id as number)
          return article !== undefined && isWanted(asked, article)
        },
      })
      for (const { id } of found.slice(0, 20)) snippetOf(known.get(id as number)?.text ?? '', asked.words[0] ?? '')
    }
    return { seconds, bytes: null, ask: (asked) => clocked(() => ask(asked)), close: async () => known.clear() }
  },
}
