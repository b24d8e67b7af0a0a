import { Quote, TextQuote } from 'lucide-react'
import type { Block } from '../block.ts'
import { BLOCK_QUOTE, QUOTE } from './quote-commands.ts'
import { QuoteExtension } from './quote-extension.ts'
import { QuoteOverlay } from './quote-form.tsx'
import { $exportQuotation } from './quote-html.ts'

export const quoteBlock: Block = {
  name: 'quote',
  extension: QuoteExtension,
  commands: [
    {
      id: 'quote',
      label: 'compose.quote',
      hint: 'compose.quote.hint',
      icon: Quote,
      shortcut: 'Alt+Q',
      keywords: ['kutip', 'kutipan', 'quote', 'ujar', 'kata'],
      run: (editor) => editor.dispatchCommand(QUOTE, undefined),
    },
    {
      id: 'block-quote',
      label: 'compose.blockQuote',
      hint: 'compose.blockQuote.hint',
      icon: TextQuote,
      shortcut: 'Alt+Shift+Q',
      keywords: ['blok kutipan', 'kutipan blok', 'block quote', 'blockquote', 'quote', 'kutip'],
      run: (editor) => editor.dispatchCommand(BLOCK_QUOTE, undefined),
    },
  ],
  Overlay: QuoteOverlay,
  $export: $exportQuotation,
}
