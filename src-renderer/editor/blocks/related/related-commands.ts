import { createCommand, type LexicalCommand, type NodeKey } from 'lexical'
import type { RelatedKind, RelatedLink } from '../../../../src-shared/contract/index.ts'

/** Puts a related block into the story (with first links, or opens the picker), or opens the one that is there. */
export const INSERT_RELATED: LexicalCommand<{ kind: RelatedKind; links: RelatedLink[] }> =
  createCommand('INSERT_RELATED')
/** Opens the picker of a related block. */
export const PICK_RELATED: LexicalCommand<NodeKey> = createCommand('PICK_RELATED')
