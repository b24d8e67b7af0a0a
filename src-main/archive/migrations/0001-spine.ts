import type { Migration } from './migration.ts'

/**
 * Everything the first release keeps. Other tables refer to an article by its public id, never by `row_id`: the full
 * text index is keyed by `row_id`, and a later step may renumber it (ascending by date) without touching anything else.
 * The long columns come last, so that lists never read the pages of a story's text.
 */
const tables = `
CREATE TABLE articles (
  row_id INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  status TEXT NOT NULL CHECK (status IN ('draft', 'ready', 'scheduled', 'published', 'trashed')),
  revision INTEGER NOT NULL,
  word_count INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  dated_at TEXT NOT NULL,
  section TEXT NOT NULL,
  headline TEXT NOT NULL,
  standfirst TEXT NOT NULL,
  byline TEXT NOT NULL,
  editor TEXT NOT NULL,
  slug TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('id', 'en')),
  origin_kind TEXT NOT NULL CHECK (origin_kind IN ('typed', 'paste', 'import', 'sample')),
  origin_source TEXT NOT NULL,
  source_hash TEXT,
  content_hash TEXT NOT NULL,
  document_hash TEXT,
  dateline TEXT,
  lead_image TEXT,
  text TEXT NOT NULL,
  html TEXT NOT NULL,
  document TEXT
) STRICT;
CREATE INDEX articles_by_status ON articles (status, updated_at DESC);
CREATE INDEX articles_by_update ON articles (updated_at DESC);
CREATE INDEX articles_by_date ON articles (dated_at);
CREATE INDEX articles_by_section ON articles (section);
CREATE UNIQUE INDEX articles_by_source ON articles (origin_source) WHERE origin_kind IN ('import', 'sample');

CREATE TABLE tags (
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  tag TEXT NOT NULL,
  PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX tags_by_tag ON tags (tag);

CREATE TABLE quotes (
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
  PRIMARY KEY (article_id, position)
) STRICT;
CREATE INDEX quotes_by_speaker ON quotes (speaker) WHERE speaker <> '';

CREATE TABLE related_blocks (
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('inline', 'end')),
  PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;

-- A target may be missing from the archive: the block then shows a broken link instead of losing it.
CREATE TABLE related_links (
  article_id TEXT NOT NULL,
  block INTEGER NOT NULL,
  position INTEGER NOT NULL,
  target_id TEXT,
  title TEXT NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (article_id, block, position),
  FOREIGN KEY (article_id, block) REFERENCES related_blocks (article_id, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX related_links_by_target ON related_links (target_id) WHERE target_id IS NOT NULL;

CREATE TABLE versions (
  row_id INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  reason TEXT NOT NULL CHECK (reason IN ('raw', 'opened', 'interval', 'named', 'shrink', 'publish', 'restore')),
  name TEXT NOT NULL,
  headline TEXT NOT NULL,
  word_count INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  created_at TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE INDEX versions_by_article ON versions (article_id, row_id);

CREATE TABLE media (
  id TEXT PRIMARY KEY,
  mime TEXT NOT NULL,
  file_name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  width INTEGER,
  height INTEGER
) STRICT, WITHOUT ROWID;

-- A removed endpoint keeps its row: published articles still say where they went.
CREATE TABLE endpoints (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('wordpress', 'ghost', 'json')),
  url TEXT NOT NULL,
  user TEXT NOT NULL,
  created_at TEXT NOT NULL,
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX endpoints_by_name ON endpoints (name COLLATE NOCASE) WHERE removed_at IS NULL;

CREATE TABLE remote_posts (
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  endpoint_id TEXT NOT NULL REFERENCES endpoints (id),
  remote_id TEXT NOT NULL,
  url TEXT NOT NULL,
  status TEXT NOT NULL,
  remote_modified_at TEXT NOT NULL,
  pushed_at TEXT NOT NULL,
  pushed_hash TEXT NOT NULL,
  PRIMARY KEY (article_id, endpoint_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
  row_id INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES articles (id),
  endpoint_id TEXT NOT NULL REFERENCES endpoints (id),
  version_id TEXT NOT NULL REFERENCES versions (id),
  key TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'confirmed', 'ambiguous', 'waiting', 'needs_auth', 'conflict', 'rejected', 'cancelled')),
  target_status TEXT NOT NULL CHECK (target_status IN ('draft', 'publish')),
  headline TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  next_attempt_at TEXT,
  problem TEXT,
  remote TEXT,
  remote_id TEXT,
  progress TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX outbox_one_open_job ON outbox (article_id)
  WHERE state IN ('queued', 'sending', 'ambiguous', 'waiting', 'needs_auth', 'conflict');
CREATE INDEX outbox_by_state ON outbox (state);
`

/** The index covers what is not in the trash; the view lets FTS5's own integrity check compare it with the text. */
const fullText = `
CREATE VIEW searchable_articles AS
  SELECT row_id, headline, standfirst, text, byline FROM articles WHERE status <> 'trashed';

CREATE VIRTUAL TABLE article_index USING fts5 (
  headline, standfirst, text, byline,
  content = 'searchable_articles', content_rowid = 'row_id',
  tokenize = "unicode61 remove_diacritics 2", detail = full, columnsize = 1
);
-- The configured rank is four times as fast as an ORDER BY bm25(…) expression.
INSERT INTO article_index (article_index, rank) VALUES ('rank', 'bm25(10.0, 4.0, 1.0, 2.0)');

CREATE TRIGGER articles_indexed AFTER INSERT ON articles WHEN new.status <> 'trashed' BEGIN
  INSERT INTO article_index (rowid, headline, standfirst, text, byline)
    VALUES (new.row_id, new.headline, new.standfirst, new.text, new.byline);
END;
CREATE TRIGGER articles_unindexed AFTER DELETE ON articles WHEN old.status <> 'trashed' BEGIN
  INSERT INTO article_index (article_index, rowid, headline, standfirst, text, byline)
    VALUES ('delete', old.row_id, old.headline, old.standfirst, old.text, old.byline);
END;
`

/** An update changes the index only when a word or the trash changed: autosaves of other fields cost nothing. */
const changed = `old.row_id <> new.row_id OR (old.status = 'trashed') <> (new.status = 'trashed')
  OR old.headline <> new.headline OR old.standfirst <> new.standfirst OR old.text <> new.text OR old.byline <> new.byline`

const updateTriggers = `
CREATE TRIGGER articles_reindexed AFTER UPDATE ON articles WHEN ${changed} BEGIN
  INSERT INTO article_index (article_index, rowid, headline, standfirst, text, byline)
    SELECT 'delete', old.row_id, old.headline, old.standfirst, old.text, old.byline WHERE old.status <> 'trashed';
  INSERT INTO article_index (rowid, headline, standfirst, text, byline)
    SELECT new.row_id, new.headline, new.standfirst, new.text, new.byline WHERE new.status <> 'trashed';
END;
`

export const spine: Migration = {
  version: 1,
  name: 'spine',
  up: (db) => {
    db.exec(tables)
    db.exec(fullText)
    db.exec(updateTriggers)
  },
}
