import { createCommand, type LexicalCommand } from 'lexical'

/** Opens the fields of the story's dateline, after putting one there if it has none. */
export const EDIT_DATELINE: LexicalCommand<undefined> = createCommand('EDIT_DATELINE')
