import { type Readable, run, type Writable } from './handle.ts'
import { setState, state } from './search-state.ts'

/**
 * How many pieces of one size FTS5 lets gather before it merges them as it writes. Every word of a question is looked up in
 * each piece, so usually few; during an import more, because merging by fours rewrites each word twice as often as by
 * sixteens, and was a quarter of what an import cost. Idle time merges what an import has left, then it is as usual again.
 */
const manners = {
  usual: { automerge: 4, crisismerge: 16 },
  // Never all pieces of a size at once, which would keep the writer for seconds: step by step, with what is written.
  importing: { automerge: 16, crisismerge: 1000 },
}
const indexes = ['article_index', 'title_index', 'quote_index']
const key = 'merging'

const set = (db: Writable, manner: keyof typeof manners): void => {
  for (const index of indexes) {
    for (const [option, pieces] of Object.entries(manners[manner])) {
      run(db, `INSERT INTO ${index} (${index}, rank) VALUES ('${option}', ${pieces})`)
    }
  }
  setState(db, key, manner)
}

export const isMergingLater = (db: Readable): boolean => state(db, key) === 'importing'

/** Call before anything is indexed in the same transaction: it holds for what is written from then on. */
export const mergeLater = (db: Writable): void => {
  if (!isMergingLater(db)) set(db, 'importing')
}

export const mergeAsUsual = (db: Writable): void => {
  if (isMergingLater(db)) set(db, 'usual')
}
