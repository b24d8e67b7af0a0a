import { Image } from 'lucide-react'
import type { Block } from '../block.ts'
import { CHOOSE_PICTURE } from './picture-commands.ts'
import { PictureExtension } from './picture-extension.ts'
import { PictureOverlay } from './picture-form.tsx'
import { $exportPicture } from './picture-html.ts'

export const pictureBlock: Block = {
  name: 'picture',
  extension: PictureExtension,
  commands: [
    {
      id: 'picture',
      label: 'compose.picture',
      hint: 'compose.picture.hint',
      icon: Image,
      shortcut: 'Alt+P',
      keywords: ['gambar', 'foto', 'picture', 'photo', 'image'],
      run: (editor) => editor.dispatchCommand(CHOOSE_PICTURE, undefined),
    },
  ],
  Overlay: PictureOverlay,
  $export: $exportPicture,
}
