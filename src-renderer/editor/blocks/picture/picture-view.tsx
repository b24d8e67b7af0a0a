import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection'
import type { NodeKey } from 'lexical'
import { ArrowDown, ArrowUp, ImageOff, Pencil } from 'lucide-react'
import { type JSX, type KeyboardEvent, useState } from 'react'
import type { BodyPicture } from '../../../../src-shared/contract/index.ts'
import { call } from '../../../api/client.ts'
import { tellFailure } from '../../../app/failure-words.ts'
import { useWords } from '../../../i18n/words.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import frame from '../../../ui/picture-frame.module.css'
import styles from './picture.module.css'
import { EDIT_PICTURE, MOVE_PICTURE, REPLACE_PICTURE } from './picture-commands.ts'

/** The picture in the text with its words, and everything to change or move it. */
type PictureViewProps = { nodeKey: NodeKey; picture: BodyPicture }

export const PictureView = ({ nodeKey, picture }: PictureViewProps): JSX.Element => {
  const [editor] = useLexicalComposerContext()
  const { t } = useWords()
  const [selected, setSelected, clearSelected] = useLexicalNodeSelection(nodeKey)
  const { alt, caption, credit, mediaId } = picture
  const name = t('compose.picture.named', { words: caption || alt || t('compose.picture.wordless') })
  const move = (step: -1 | 1): void => void editor.dispatchCommand(MOVE_PICTURE, { key: nodeKey, step })
  const keyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    move(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <figure
      className={`${frame.frame} ${styles.picture}`}
      aria-label={name}
      data-selected={selected || undefined}
      onKeyDown={keyDown}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('button') !== null) return
        clearSelected()
        setSelected(true)
      }}
      onDoubleClick={() => editor.dispatchCommand(EDIT_PICTURE, nodeKey)}
    >
      {mediaId === null ? (
        <Elsewhere nodeKey={nodeKey} address={picture.address} />
      ) : (
        <Held key={mediaId} nodeKey={nodeKey} mediaId={mediaId} alt={alt} />
      )}
      <div className={frame.tools}>
        <IconButton
          label={t('compose.picture.edit')}
          shortcut="Enter"
          icon={<Pencil size={16} aria-hidden />}
          onClick={() => editor.dispatchCommand(EDIT_PICTURE, nodeKey)}
        />
        <IconButton
          label={t('compose.picture.up')}
          shortcut="Alt+Up"
          icon={<ArrowUp size={16} aria-hidden />}
          onClick={() => move(-1)}
        />
        <IconButton
          label={t('compose.picture.down')}
          shortcut="Alt+Down"
          icon={<ArrowDown size={16} aria-hidden />}
          onClick={() => move(1)}
        />
      </div>
      <figcaption className={styles.words}>
        {caption === '' ? <span className={styles.none}>{t('compose.picture.noCaption')}</span> : caption}
        {credit === '' ? null : <span className={styles.credit}> {credit}</span>}
        {alt === '' ? <span className={styles.warning}>{t('compose.picture.noAlt')}</span> : null}
      </figcaption>
    </figure>
  )
}

const Held = ({ nodeKey, mediaId, alt }: { nodeKey: NodeKey; mediaId: string; alt: string }): JSX.Element => {
  const { t } = useWords()
  const [isMissing, setMissing] = useState(false)
  if (isMissing) return <Placeholder nodeKey={nodeKey} words={t('compose.picture.missing')} address="" />
  return (
    <img
      src={`app://meja/media/${mediaId}`}
      alt={alt}
      className={frame.image}
      draggable={false}
      onError={() => setMissing(true)}
    />
  )
}

const Elsewhere = ({ nodeKey, address }: { nodeKey: NodeKey; address: string }): JSX.Element => {
  const { t } = useWords()
  const words = t(address === '' ? 'compose.picture.missing' : 'compose.picture.elsewhere')
  return <Placeholder nodeKey={nodeKey} words={words} address={address} />
}

type PlaceholderProps = { nodeKey: NodeKey; words: string; address: string }

const Placeholder = ({ nodeKey, words, address }: PlaceholderProps): JSX.Element => {
  const [editor] = useLexicalComposerContext()
  const { t } = useWords()
  return (
    <div className={styles.placeholder}>
      <ImageOff size={20} aria-hidden />
      <p>{words}</p>
      {address === '' ? null : <p className={styles.address}>{address}</p>}
      <div className={styles.choices}>
        {address === '' ? null : (
          <Button onClick={() => void call('app.openExternal', { url: address }).catch(tellFailure(t))}>
            {t('compose.picture.openAddress')}
          </Button>
        )}
        <Button onClick={() => editor.dispatchCommand(REPLACE_PICTURE, nodeKey)}>{t('compose.picture.choose')}</Button>
      </div>
    </div>
  )
}
