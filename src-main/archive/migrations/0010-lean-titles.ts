import type { Migration } from './migration.ts'

/**
 * A title index that only knows which articles hold a word or a key (a third of the size and of the writing), memory
 * for a whole batch before FTS5 writes to disk, and what facets and long lists read without touching any article's pages.
 */
const tables = `
DROP TABLE title_index;
-- No phrases and no column filters: keys are told apart by their beginning (search/keys.ts).
CREATE VIRTUAL TABLE title_index USING fts5 (
  headline, meta, content = 'searchable_titles', content_rowid = 'row_id',
  tokenize = "unicode61 remove_diacritics 2", detail = none, columnsize = 0
);
INSERT INTO title_index (title_index, rank) VALUES ('hashsize', 4194304);
INSERT INTO article_index (article_index, rank) VALUES ('hashsize', 16777216);
INSERT INTO title_index (title_index) VALUES ('rebuild');

DROP INDEX articles_by_date;
CREATE INDEX articles_by_date ON articles (dated_at, status);
CREATE INDEX articles_for_facets ON articles (row_id, section, byline, status, dated_at);
`

export const leanTitles: Migration = {
  version: 10,
  name: 'lean titles',
  up: (db) => {
    db.exec(tables)
  },
}
