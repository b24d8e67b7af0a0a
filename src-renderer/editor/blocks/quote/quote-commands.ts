import { createCommand, type LexicalCommand, type NodeKey } from 'lexical'

/** Marks what is selected, or edits the quotation the caret is in. */
export const QUOTE: LexicalCommand<undefined> = createCommand('QUOTE')
/** Makes the paragraph at the caret a block quotation, or edits the one the caret is in. */
export const BLOCK_QUOTE: LexicalCommand<undefined> = createCommand('BLOCK_QUOTE')
/** Opens the form of a quotation. */
export const EDIT_QUOTATION: LexicalCommand<NodeKey> = createCommand('EDIT_QUOTATION')
