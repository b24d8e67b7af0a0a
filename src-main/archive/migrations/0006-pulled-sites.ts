import type { Migration } from './migration.ts'

/**
 * What is known of a site besides its posts: how far a pull has come, what the pull saw of each post, and the terms and
 * people to choose from without a network.
 */
const tables = `
CREATE TABLE pulls (
  endpoint_id TEXT PRIMARY KEY REFERENCES endpoints (id),
  -- The run under way or interrupted, as JSON; NULL when the last one came to its end.
  position TEXT,
  -- By the site's clock: the next incremental pull begins here. NULL: no pull has ended yet.
  next_since TEXT,
  completed_at TEXT,
  full_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE pulled_posts (
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  endpoint_id TEXT NOT NULL REFERENCES endpoints (id),
  -- The site's own picture of the story, which stays when the article has none of its own. '' for none.
  image_id TEXT NOT NULL,
  -- The state there that was kept as a version here, because this text had changed too. '' for none.
  kept_mark TEXT NOT NULL,
  -- The run that saw it last.
  seen_in TEXT NOT NULL,
  PRIMARY KEY (article_id, endpoint_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX remote_posts_by_post ON remote_posts (endpoint_id, remote_id);

CREATE TABLE remote_terms (
  endpoint_id TEXT NOT NULL REFERENCES endpoints (id),
  kind TEXT NOT NULL CHECK (kind IN ('section', 'tag', 'author')),
  remote_id TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (endpoint_id, kind, remote_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX remote_terms_by_name ON remote_terms (kind, name COLLATE NOCASE);
`

export const pulledSites: Migration = {
  version: 6,
  name: 'pulled sites',
  up: (db) => db.exec(tables),
}
