import { defineExtension } from '@lexical/extension'
import {
  $createRangeSelectionFromDom,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
} from 'lexical'

/**
 * A click into the text while a block is selected puts the caret where the click was. Lexical by itself only lets go of
 * the block, and with it of the browser's own caret: what is typed or pasted next would stand at the top of the story.
 */
export const LeaveBlockExtension = defineExtension({
  name: 'meja/leave-block',
  register: (editor) =>
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => {
        const { target } = event
        if (!$isNodeSelection($getSelection()) || !(target instanceof Element)) return false
        if (target.closest('[data-lexical-decorator]') !== null) return false
        const caret = $createRangeSelectionFromDom(target.ownerDocument.getSelection(), editor)
        if (caret === null) return false
        $setSelection(caret)
        return true
      },
      COMMAND_PRIORITY_LOW,
    ),
})
