import { dayNumber, slotsPerDay } from '../date-order.ts'
import { rows, run, type Writable } from '../handle.ts'
import { searchKeys } from '../search/keys.ts'
import { rememberForSearch, searchMemoryOf } from '../search/upkeep.ts'
import type { Migration } from './migration.ts'

/**
 * Search made for large archives: row ids ascending by date, search keys inside the index, an index of headlines for
 * one and two letters, the vocabulary with its completions, sketches, and spellings with an apostrophe.
 */
const tables = `
DROP TRIGGER articles_indexed;
DROP TRIGGER articles_unindexed;
DROP TRIGGER articles_reindexed;
DROP TABLE article_index;
DROP VIEW searchable_articles;
DROP INDEX articles_by_section;

-- Written by the archive with every article: SQL alone cannot cut a name into the index's words.
ALTER TABLE articles ADD COLUMN search_keys TEXT NOT NULL DEFAULT '';
CREATE INDEX articles_by_section ON articles (section, status, dated_at, word_count);

-- A day with more articles than it has slots goes on in the days after it.
CREATE TABLE day_spills (day INTEGER NOT NULL, bucket INTEGER NOT NULL, PRIMARY KEY (day, bucket)) STRICT, WITHOUT ROWID;

CREATE TABLE elided_words (
  joined TEXT NOT NULL,
  spelled TEXT NOT NULL,
  PRIMARY KEY (joined, spelled)
) STRICT, WITHOUT ROWID;

CREATE TABLE sketches (
  article_id TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  sketch BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Refreshed in idle time: how many articles hold a word, and the commonest words of each beginning (place 0: totals).
CREATE TABLE terms (term TEXT PRIMARY KEY, articles INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE completions (
  prefix TEXT NOT NULL,
  place INTEGER NOT NULL,
  term TEXT NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (prefix, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE search_state (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`

const indexes = `
CREATE VIEW searchable_articles AS
  SELECT row_id, headline, standfirst, text, byline, search_keys || ' xw' || status AS meta
  FROM articles WHERE status <> 'trashed';
CREATE VIEW searchable_titles AS
  SELECT row_id, headline, search_keys || ' xw' || status AS meta FROM articles WHERE status <> 'trashed';

CREATE VIRTUAL TABLE article_index USING fts5 (
  headline, standfirst, text, byline, meta,
  content = 'searchable_articles', content_rowid = 'row_id',
  tokenize = "unicode61 remove_diacritics 2", detail = full, columnsize = 1
);
-- The configured rank is four times as fast as an ORDER BY bm25(…) expression.
INSERT INTO article_index (article_index, rank) VALUES ('rank', 'bm25(10.0, 4.0, 1.0, 2.0, 0.0)');
CREATE VIRTUAL TABLE title_index USING fts5 (
  headline, meta, content = 'searchable_titles', content_rowid = 'row_id',
  tokenize = "unicode61 remove_diacritics 2", detail = full, columnsize = 0, prefix = '1 2 3'
);
CREATE VIRTUAL TABLE article_words USING fts5vocab (article_index, row);
`

const added = (row: string): string => `
  INSERT INTO article_index (rowid, headline, standfirst, text, byline, meta)
    SELECT ${row}.row_id, ${row}.headline, ${row}.standfirst, ${row}.text, ${row}.byline, ${row}.search_keys || ' xw' || ${row}.status
    WHERE ${row}.status <> 'trashed';
  INSERT INTO title_index (rowid, headline, meta)
    SELECT ${row}.row_id, ${row}.headline, ${row}.search_keys || ' xw' || ${row}.status WHERE ${row}.status <> 'trashed';`

const removed = (row: string): string => `
  INSERT INTO article_index (article_index, rowid, headline, standfirst, text, byline, meta)
    SELECT 'delete', ${row}.row_id, ${row}.headline, ${row}.standfirst, ${row}.text, ${row}.byline,
      ${row}.search_keys || ' xw' || ${row}.status WHERE ${row}.status <> 'trashed';
  INSERT INTO title_index (title_index, rowid, headline, meta)
    SELECT 'delete', ${row}.row_id, ${row}.headline, ${row}.search_keys || ' xw' || ${row}.status
    WHERE ${row}.status <> 'trashed';`

/** An update changes the index only when a word, a key or the state changed: other autosaves cost nothing. */
const changed = `old.row_id <> new.row_id OR old.status <> new.status OR old.headline <> new.headline
  OR old.standfirst <> new.standfirst OR old.text <> new.text OR old.byline <> new.byline
  OR old.search_keys <> new.search_keys`

const triggers = `
CREATE TRIGGER articles_indexed AFTER INSERT ON articles BEGIN ${added('new')} END;
CREATE TRIGGER articles_unindexed AFTER DELETE ON articles BEGIN ${removed('old')} END;
CREATE TRIGGER articles_reindexed AFTER UPDATE ON articles WHEN ${changed} BEGIN ${removed('old')} ${added('new')} END;
`

type OldRow = { rowId: number; id: string; datedAt: string; section: string; byline: string; place: string | null }

const partsOf = (db: Writable, row: OldRow) => ({
  section: row.section,
  byline: row.byline,
  place: row.place ?? '',
  tags: rows<{ tag: string }>(db, 'SELECT tag FROM tags WHERE article_id = ?', row.id).map(({ tag }) => tag),
  speakers: rows<{ speaker: string }>(
    db,
    'SELECT speaker FROM quotes WHERE article_id = ? ORDER BY position',
    row.id,
  ).map(({ speaker }) => speaker),
  // Found later, with the articles of all other old archives (../find-outlets.ts).
  outlet: '',
})

/** Twice, because a new id may be another's old one. */
const renumber = (db: Writable): void => {
  const old = rows<OldRow>(
    db,
    `SELECT row_id AS rowId, id, dated_at AS datedAt, section, byline, dateline ->> 'place' AS place
     FROM articles ORDER BY dated_at, row_id`,
  )
  run(db, 'UPDATE articles SET row_id = -row_id')
  let next = 0
  for (const row of old) {
    const day = dayNumber(row.datedAt)
    next = Math.max(next, day * slotsPerDay)
    const bucket = Math.floor(next / slotsPerDay)
    if (bucket !== day) run(db, 'INSERT OR IGNORE INTO day_spills (day, bucket) VALUES (?, ?)', day, bucket)
    run(
      db,
      'UPDATE articles SET row_id = ?, search_keys = ? WHERE row_id = ?',
      next,
      searchKeys(partsOf(db, row)),
      -row.rowId,
    )
    next += 1
  }
}

type Copy = { id: string; headline: string; standfirst: string; text: string; byline: string }

export const search: Migration = {
  version: 2,
  name: 'search',
  up: (db) => {
    db.exec(tables)
    renumber(db)
    const ids = rows<{ id: string }>(db, 'SELECT id FROM articles')
    for (const { id } of ids) {
      const copy = rows<Copy>(db, 'SELECT id, headline, standfirst, text, byline FROM articles WHERE id = ?', id)
      for (const one of copy) rememberForSearch(db, id, searchMemoryOf({ ...one, html: '', leadImage: null }))
    }
    db.exec(indexes)
    db.exec(triggers)
    db.exec("INSERT INTO article_index (article_index) VALUES ('rebuild')")
    db.exec("INSERT INTO title_index (title_index) VALUES ('rebuild')")
  },
}
