import { createCommand, type LexicalCommand } from 'lexical'

/** Puts the block of the caret into a fact box, or opens the title of the box the caret is in. */
export const FACT_BOX: LexicalCommand<undefined> = createCommand('FACT_BOX')
