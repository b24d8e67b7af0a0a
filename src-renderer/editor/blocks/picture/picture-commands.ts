import { createCommand, type LexicalCommand, type NodeKey } from 'lexical'
import type { BodyPicture } from '../../../../src-shared/contract/index.ts'

/** Asks for a picture in the system's dialog; it then stands after the block of the caret. */
export const CHOOSE_PICTURE: LexicalCommand<undefined> = createCommand('CHOOSE_PICTURE')
/** Asks for another picture in the place of the one of this block. */
export const REPLACE_PICTURE: LexicalCommand<NodeKey> = createCommand('REPLACE_PICTURE')
/** Puts pictures that are known into the story, in order, after the block with this key or that of the caret. */
export const INSERT_PICTURES: LexicalCommand<{ pictures: BodyPicture[]; after: NodeKey | null }> =
  createCommand('INSERT_PICTURES')
/** Opens the words of a picture. */
export const EDIT_PICTURE: LexicalCommand<NodeKey> = createCommand('EDIT_PICTURE')
/** Moves a picture past the block before or after it. */
export const MOVE_PICTURE: LexicalCommand<{ key: NodeKey; step: -1 | 1 }> = createCommand('MOVE_PICTURE')
