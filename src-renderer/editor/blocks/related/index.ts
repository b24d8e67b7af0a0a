import { Newspaper, Rows3 } from 'lucide-react'
import type { Block } from '../block.ts'
import { INSERT_RELATED } from './related-commands.ts'
import { RelatedExtension } from './related-extension.ts'
import { RelatedOverlay } from './related-form.tsx'
import { $exportRelated } from './related-html.ts'

export const relatedBlock: Block = {
  name: 'related',
  extension: RelatedExtension,
  commands: [
    {
      id: 'related-inline',
      label: 'compose.relatedInline',
      hint: 'compose.relatedInline.hint',
      icon: Newspaper,
      shortcut: 'Alt+R',
      keywords: ['bacaan lainnya', 'baca juga', 'terkait', 'related', 'read also'],
      run: (editor) => editor.dispatchCommand(INSERT_RELATED, { kind: 'inline', links: [] }),
    },
    {
      id: 'related-end',
      label: 'compose.relatedEnd',
      hint: 'compose.relatedEnd.hint',
      icon: Rows3,
      shortcut: 'Alt+Shift+R',
      keywords: ['pos terkait', 'berita terkait', 'terkait', 'related posts'],
      run: (editor) => editor.dispatchCommand(INSERT_RELATED, { kind: 'end', links: [] }),
    },
  ],
  Overlay: RelatedOverlay,
  $export: $exportRelated,
}
