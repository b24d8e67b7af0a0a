import type { compose as id } from '../id/compose.ts'

export const compose: Record<keyof typeof id, string> = {
  'compose.story': 'Story',
}
