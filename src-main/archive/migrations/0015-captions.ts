import type { Migration } from './migration.ts'

/**
 * Captions are found by search. They are no part of a story's text, so they stand in a column of their own, and behind
 * the text in the index. What is there already is found by its captions once it is saved or read again
 * (`meja reindex`): reading every story's HTML here would keep a large archive from opening for minutes.
 */
const tables = `
DROP TRIGGER articles_unindexed;
DROP TRIGGER articles_reindexed;
DROP VIEW searchable_articles;

-- One a line, with the photographer; '' without any.
ALTER TABLE articles ADD COLUMN captions TEXT NOT NULL DEFAULT '';

CREATE VIEW searchable_articles AS
  SELECT row_id, headline, standfirst, text || ' ' || captions AS text, byline, search_keys || ' xw' || status AS meta
  FROM articles WHERE status <> 'trashed';
`

const added = (row: string): string => `
  INSERT INTO article_index (rowid, headline, standfirst, text, byline, meta)
    SELECT ${row}.row_id, ${row}.headline, ${row}.standfirst, ${row}.text || ' ' || ${row}.captions, ${row}.byline,
      ${row}.search_keys || ' xw' || ${row}.status WHERE ${row}.status <> 'trashed';
  INSERT INTO title_index (rowid, headline, meta)
    SELECT ${row}.row_id, ${row}.headline, ${row}.search_keys || ' xw' || ${row}.status WHERE ${row}.status <> 'trashed';`

const removed = (row: string): string => `
  INSERT INTO article_index (article_index, rowid, headline, standfirst, text, byline, meta)
    SELECT 'delete', ${row}.row_id, ${row}.headline, ${row}.standfirst, ${row}.text || ' ' || ${row}.captions,
      ${row}.byline, ${row}.search_keys || ' xw' || ${row}.status WHERE ${row}.status <> 'trashed';
  INSERT INTO title_index (title_index, rowid, headline, meta)
    SELECT 'delete', ${row}.row_id, ${row}.headline, ${row}.search_keys || ' xw' || ${row}.status
    WHERE ${row}.status <> 'trashed';`

const changed = `old.row_id <> new.row_id OR old.status <> new.status OR old.headline <> new.headline
  OR old.standfirst <> new.standfirst OR old.text <> new.text OR old.byline <> new.byline
  OR old.search_keys <> new.search_keys OR old.captions <> new.captions`

const triggers = `
CREATE TRIGGER articles_unindexed AFTER DELETE ON articles BEGIN ${removed('old')} END;
CREATE TRIGGER articles_reindexed AFTER UPDATE ON articles WHEN ${changed} BEGIN ${removed('old')} ${added('new')} END;
`

export const captions: Migration = {
  version: 15,
  name: 'captions',
  up: (db) => {
    db.exec(tables)
    db.exec(triggers)
  },
}
