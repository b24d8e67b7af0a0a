import { contentFromCopy } from '../../src-shared/article/from-copy.ts'
import { wholeFile } from './document-format.ts'
import type { Format } from './format.ts'

/** Wire copy as an editor would paste it: one draft a file. */
export const textFormat: Format = {
  name: 'text',
  extensions: ['txt', 'text'],
  sniff: () => true,
  entries: wholeFile,
  draft: (raw, { identity, house }) => ({
    source: identity,
    read: () => ({ content: contentFromCopy(raw, house), status: 'draft', datedAt: null }),
  }),
}
