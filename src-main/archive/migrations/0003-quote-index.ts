import { speakerKeys } from '../../../src-shared/language/speaker-key.ts'
import { rows, run } from '../handle.ts'
import type { Migration } from './migration.ts'

/**
 * Makes quotations searchable: a row id of their own (the full text index needs one that VACUUM keeps), how sure their
 * speaker is, and the key all spellings of a name share. `confidence` is NULL for what an editor wrote or confirmed.
 */
const tables = `
CREATE TABLE quotes_3 (
  row_id INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('inline', 'block')),
  text TEXT NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  speaker TEXT NOT NULL,
  role TEXT NOT NULL,
  verb TEXT NOT NULL,
  said_on TEXT NOT NULL,
  channel TEXT NOT NULL,
  confidence REAL CHECK (confidence BETWEEN 0 AND 1),
  speaker_key TEXT NOT NULL,
  UNIQUE (article_id, position)
) STRICT;
INSERT INTO quotes_3 (article_id, position, form, text, start_offset, end_offset, speaker, role, verb, said_on, channel, speaker_key)
  SELECT article_id, position, form, text, start_offset, end_offset, speaker, role, verb, said_on, channel, ''
  FROM quotes ORDER BY article_id, position;
DROP TABLE quotes;
ALTER TABLE quotes_3 RENAME TO quotes;
CREATE INDEX quotes_by_speaker ON quotes (speaker_key) WHERE speaker_key <> '';
`

const index = `
CREATE VIRTUAL TABLE quote_index USING fts5 (
  text, speaker_key,
  content = 'quotes', content_rowid = 'row_id',
  tokenize = "unicode61 remove_diacritics 2", detail = full, columnsize = 0
);
INSERT INTO quote_index (quote_index) VALUES ('rebuild');
CREATE TRIGGER quotes_indexed AFTER INSERT ON quotes BEGIN
  INSERT INTO quote_index (rowid, text, speaker_key) VALUES (new.row_id, new.text, new.speaker_key);
END;
CREATE TRIGGER quotes_unindexed AFTER DELETE ON quotes BEGIN
  INSERT INTO quote_index (quote_index, rowid, text, speaker_key) VALUES ('delete', old.row_id, old.text, old.speaker_key);
END;
`

type Row = { rowId: number; articleId: string; speaker: string }

/** The rows come in order of their articles. */
const byArticle = (spoken: Row[]): Row[][] => {
  const articles: Row[][] = []
  for (const row of spoken) {
    const last = articles.at(-1)
    if (last?.[0]?.articleId === row.articleId) last.push(row)
    else articles.push([row])
  }
  return articles
}

export const quoteIndex: Migration = {
  version: 3,
  name: 'quote index',
  up: (db) => {
    db.exec(tables)
    const spoken = rows<Row>(
      db,
      'SELECT row_id AS rowId, article_id AS articleId, speaker FROM quotes ORDER BY article_id, position',
    )
    for (const quotes of byArticle(spoken)) {
      const keys = speakerKeys(quotes.map((quote) => quote.speaker))
      quotes.forEach(({ rowId }, at) => {
        run(db, 'UPDATE quotes SET speaker_key = ? WHERE row_id = ?', keys[at] ?? '', rowId)
      })
    }
    db.exec(index)
  },
}
