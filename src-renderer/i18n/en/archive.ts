import type { archive as id } from '../id/archive.ts'

export const archive: Record<keyof typeof id, string> = {
  'archive.search': 'Search the archive',
  'archive.placeholder': 'Words, an “exact phrase”, or start*',
  'archive.from': 'From date',
  'archive.to': 'To date',
  'archive.section': 'Section',
  'archive.anySection': 'All sections',
  'archive.clear': 'Clear filters',
  'archive.results': 'Search results',
  'archive.total': '{n} {n:article|articles} · {time}',
  'archive.shown': '{shown} of {n} {n:article|articles} · {time}',
  'archive.emptyTitle': 'Search the whole archive',
  'archive.emptyHint': 'Type a name, a place or an “exact phrase”. Use an asterisk for the start of a word: govern*.',
  'archive.noneTitle': 'Nothing matches “{query}”',
  'archive.noneHint': 'Try fewer words, the start of a word with an asterisk, or clear the date and section filters.',
  'archive.failed': 'The search failed',
  'archive.more': 'Show more',
}
