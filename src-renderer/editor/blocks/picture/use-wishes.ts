import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue'
import { $getNodeByKey } from 'lexical'
import { useEffect, useEffectEvent } from 'react'
import type { BodyPicture, Media } from '../../../../src-shared/contract/index.ts'
import { call } from '../../../api/client.ts'
import { tellFailure } from '../../../app/failure-words.ts'
import { useWords } from '../../../i18n/words.ts'
import { EDIT_PICTURE, INSERT_PICTURES } from './picture-commands.ts'
import { changePicture, forgetWish, PictureExtension, type PictureWish } from './picture-extension.ts'
import { $isPictureNode, emptyPicture } from './picture-node.tsx'

/** Brings pictures into the archive and then into the story: chosen ones, dropped and pasted ones. */
const pictureOf = ({ id }: Media): BodyPicture => ({ ...emptyPicture, mediaId: id })

const keep = async (file: File): Promise<Media> => {
  const data = new Uint8Array(await file.arrayBuffer())
  return call('media.add', { fileName: (file.name || 'gambar').slice(0, 300), data })
}

export const usePictureWishes = (): void => {
  const [editor] = useLexicalComposerContext()
  const { t } = useWords()
  const wish = useExtensionSignalValue(PictureExtension, 'wish')

  const insert = (media: readonly Media[], after: string | null): void => {
    if (media.length > 0) editor.dispatchCommand(INSERT_PICTURES, { pictures: media.map(pictureOf), after })
  }
  const fulfil = async (asked: PictureWish): Promise<void> => {
    switch (asked.kind) {
      case 'choose': {
        const media = await call('media.choose', {})
        if (media !== null) insert([media], asked.after)
        editor.focus()
        return
      }
      case 'replace': {
        const media = await call('media.choose', {})
        if (media !== null) changePicture(editor, asked.key, { mediaId: media.id, address: '' })
        if (editor.read(() => $isPictureNode($getNodeByKey(asked.key)))) editor.dispatchCommand(EDIT_PICTURE, asked.key)
        return
      }
      case 'keep': {
        // What can be kept is kept; each of the others says why not.
        const kept = await Promise.allSettled(asked.files.map(keep))
        insert(
          kept.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])),
          asked.after,
        )
        for (const each of kept) if (each.status === 'rejected') tellFailure(t)(each.reason)
      }
    }
  }
  const begin = useEffectEvent((asked: PictureWish) => {
    forgetWish(editor)
    fulfil(asked).catch(tellFailure(t))
  })
  useEffect(() => {
    if (wish !== null) begin(wish)
  }, [wish])
}
