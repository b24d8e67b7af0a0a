import type { MadeArticle } from '../generate.ts'
import type { Asked } from '../queries.ts'

/** Another search engine over the same articles: twenty hits a question, best first, each with a snippet. */
export type Peer = {
  name: string
  /** What has to be installed first, as a sentence; null when it is all there. */
  missing: () => string | null
  /** Indexes the articles in a folder of its own and gets ready; the seconds are those of indexing alone. */
  open: (articles: Iterable<MadeArticle>, folder: string) => Promise<OpenPeer>
}

export type OpenPeer = {
  seconds: number
  /** Bytes of the index on disk; null when it has none of its own. */
  bytes: number | null
  /** Milliseconds of one question, asked once. */
  ask: (asked: Asked) => Promise<number>
  close: () => Promise<void>
}

/** Numbered from 1 in the order they were made. */
export type NumberedArticle = MadeArticle & { id: number }

export function* numbered(articles: Iterable<MadeArticle>): Generator<NumberedArticle> {
  let id = 0
  for (const article of articles) {
    id += 1
    yield { ...article, id }
  }
}

export const clocked = async (work: () => Promise<unknown> | unknown): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}
