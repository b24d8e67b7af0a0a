import type { ArticleContent, RelatedKind } from '../../src-shared/contract/index.ts'
import { type Readable, rows, run, type Writable } from './handle.ts'

/** The parts of a story that have tables of their own, replaced as a whole by each save so that they never disagree. */
export const readTags = (db: Readable, articleId: string): string[] =>
  rows<{ tag: string }>(db, 'SELECT tag FROM tags WHERE article_id = ? ORDER BY position', articleId).map(
    (row) => row.tag,
  )

export const replaceTags = (db: Writable, articleId: string, tags: string[]): void => {
  run(db, 'DELETE FROM tags WHERE article_id = ?', articleId)
  tags.forEach((tag, position) => {
    run(db, 'INSERT INTO tags (article_id, position, tag) VALUES (?, ?, ?)', articleId, position, tag)
  })
}

type LinkRow = { block: number; articleId: string | null; title: string; url: string }

export const readRelated = (db: Readable, articleId: string): ArticleContent['related'] => {
  const blocks = rows<{ position: number; kind: RelatedKind }>(
    db,
    'SELECT position, kind FROM related_blocks WHERE article_id = ? ORDER BY position',
    articleId,
  )
  if (blocks.length === 0) return []
  const links = rows<LinkRow>(
    db,
    `SELECT block, target_id AS articleId, title, url FROM related_links
     WHERE article_id = ? ORDER BY block, position`,
    articleId,
  )
  return blocks.map(({ kind, position }) => ({
    kind,
    links: links.filter((link) => link.block === position).map(({ block: _, ...link }) => link),
  }))
}

export const replaceRelated = (db: Writable, articleId: string, related: ArticleContent['related']): void => {
  run(db, 'DELETE FROM related_blocks WHERE article_id = ?', articleId)
  related.forEach(({ kind, links }, block) => {
    run(db, 'INSERT INTO related_blocks (article_id, position, kind) VALUES (?, ?, ?)', articleId, block, kind)
    links.forEach((link, position) => {
      run(
        db,
        `INSERT INTO related_links (article_id, block, position, target_id, title, url)
         VALUES (:articleId, :block, :position, :targetId, :title, :url)`,
        { articleId, block, position, targetId: link.articleId, title: link.title, url: link.url },
      )
    })
  })
}
