import { createCommand, type LexicalCommand } from 'lexical'

/** Opens the address of the link at the caret, or of the one the selected words will become. */
export const EDIT_LINK: LexicalCommand<undefined> = createCommand('EDIT_LINK')
