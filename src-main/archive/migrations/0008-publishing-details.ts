import type { Migration } from './migration.ts'

/**
 * How a story goes out, beyond draft and published: with a time, a reader's password, an embargo, and corrections; what
 * each attempt sent and got; and what is known of a site (its time zone, what this user may do there).
 */
const tables = `
ALTER TABLE endpoints ADD COLUMN site TEXT;
ALTER TABLE remote_posts ADD COLUMN publish_at TEXT;
ALTER TABLE remote_posts ADD COLUMN pushed_corrections TEXT NOT NULL DEFAULT '[]';

CREATE TABLE embargoes (
  article_id TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  until TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE corrections (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('ralat', 'koreksi', 'hak_jawab')),
  text TEXT NOT NULL,
  author TEXT NOT NULL,
  dated_on TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX corrections_by_article ON corrections (article_id, dated_on, created_at);
`

/** A CHECK cannot be changed in place. */
const outbox = `
CREATE TABLE outbox_next (
  row_id INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES articles (id),
  endpoint_id TEXT NOT NULL REFERENCES endpoints (id),
  version_id TEXT NOT NULL REFERENCES versions (id),
  key TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'confirmed', 'ambiguous', 'waiting', 'needs_auth', 'conflict', 'rejected', 'cancelled')),
  target_status TEXT NOT NULL CHECK (target_status IN ('draft', 'pending', 'publish', 'schedule', 'private', 'password', 'trash')),
  publish_at TEXT,
  password TEXT,
  headline TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  next_attempt_at TEXT,
  problem TEXT,
  remote TEXT,
  remote_id TEXT,
  progress TEXT NOT NULL,
  corrections TEXT NOT NULL DEFAULT '[]',
  corrections_place TEXT NOT NULL DEFAULT 'bottom' CHECK (corrections_place IN ('top', 'bottom')),
  notes TEXT NOT NULL DEFAULT '[]',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
INSERT INTO outbox_next (row_id, id, article_id, endpoint_id, version_id, key, state, target_status, headline, content_hash,
    attempts, next_attempt_at, problem, remote, remote_id, progress, created_at, updated_at)
  SELECT row_id, id, article_id, endpoint_id, version_id, key, state, target_status, headline, content_hash,
    attempts, next_attempt_at, problem, remote, remote_id, progress, created_at, updated_at FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_next RENAME TO outbox;
CREATE UNIQUE INDEX outbox_one_open_job ON outbox (article_id)
  WHERE state IN ('queued', 'sending', 'ambiguous', 'waiting', 'needs_auth', 'conflict');
CREATE INDEX outbox_by_state ON outbox (state);

CREATE TABLE outbox_attempts (
  row_id INTEGER PRIMARY KEY,
  job_id TEXT NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
  started_at TEXT NOT NULL,
  ended_at TEXT NOT NULL,
  state TEXT NOT NULL,
  problem TEXT,
  exchanges TEXT NOT NULL
) STRICT;
CREATE INDEX outbox_attempts_by_job ON outbox_attempts (job_id);
`

export const publishingDetails: Migration = {
  version: 8,
  name: 'publishing details',
  up: (db) => {
    db.exec(tables)
    db.exec(outbox)
  },
}
