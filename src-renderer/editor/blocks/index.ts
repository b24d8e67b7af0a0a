import type { Block, BlockCommand } from './block.ts'
import { datelineBlock } from './dateline/index.ts'
import { factBoxBlock } from './fact-box/index.ts'
import { pictureBlock } from './picture/index.ts'
import { quoteBlock } from './quote/index.ts'
import { relatedBlock } from './related/index.ts'

/** Every kind of block; a new one is one more line here. */
export const blocks: readonly Block[] = [datelineBlock, quoteBlock, pictureBlock, factBoxBlock, relatedBlock]

/** Toolbar, slash menu and the list of shortcuts are made from these. */
export const blockCommands: readonly BlockCommand[] = blocks.flatMap((block) => block.commands)
