import type { ArticleStatus, ArticleSummary } from '../../../src-shared/contract/index.ts'
import type { Key } from '../../i18n/catalogues.ts'

/** Where an article may go from where it is; pure, so that menu, palette and tests agree. */
export type Move = { status: ArticleStatus; words: Key }

const draft: Move = { status: 'draft', words: 'desk.toDraft' }
const ready: Move = { status: 'ready', words: 'desk.toReady' }

/** Trash is not among them: it stands apart in the menu. */
export const movesFrom = (status: ArticleSummary['status']): Move[] => {
  switch (status) {
    case 'draft':
      return [ready]
    case 'ready':
    case 'scheduled':
      return [draft]
    case 'published':
      return []
    case 'trashed':
      return [{ status: 'draft', words: 'desk.restore' }]
  }
}
