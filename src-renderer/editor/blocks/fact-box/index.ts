import { SquareLibrary } from 'lucide-react'
import type { Block } from '../block.ts'
import { FACT_BOX } from './fact-box-commands.ts'
import { FactBoxExtension } from './fact-box-extension.ts'
import { FactBoxOverlay } from './fact-box-form.tsx'
import { $exportFactBox } from './fact-box-html.ts'

export const factBoxBlock: Block = {
  name: 'fact-box',
  extension: FactBoxExtension,
  commands: [
    {
      id: 'fact-box',
      label: 'compose.factBox',
      hint: 'compose.factBox.hint',
      icon: SquareLibrary,
      shortcut: 'Alt+K',
      keywords: ['kotak fakta', 'fakta', 'infografik', 'fact box', 'facts'],
      run: (editor) => editor.dispatchCommand(FACT_BOX, undefined),
    },
  ],
  Overlay: FactBoxOverlay,
  $export: $exportFactBox,
}
