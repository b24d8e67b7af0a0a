import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue'
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection'
import type { NodeKey } from 'lexical'
import { Plus } from 'lucide-react'
import { type JSX, useEffect, useEffectEvent, useState } from 'react'
import { relatedTitle } from '../../../../src-shared/article/markup.ts'
import type { RelatedKind, RelatedLink } from '../../../../src-shared/contract/index.ts'
import { useWords } from '../../../i18n/words.ts'
import { Button } from '../../../ui/button.tsx'
import { StoryContextExtension } from '../../story-context.ts'
import { movedLink, retitled, targetState, withoutLink } from './links.ts'
import { useTargets } from './queries.ts'
import styles from './related.module.css'
import { PICK_RELATED } from './related-commands.ts'
import { RelatedRow } from './related-row.tsx'

/** The block in the text: a card with its links, their state, and everything to change their order. */
export type ChangeLinks = (change: (links: RelatedLink[]) => RelatedLink[], reason: 'edited' | 'following') => void
type RelatedViewProps = { nodeKey: NodeKey; kind: RelatedKind; links: RelatedLink[]; onChange: ChangeLinks }

export const RelatedView = ({ nodeKey, kind, links, onChange }: RelatedViewProps): JSX.Element => {
  const [editor] = useLexicalComposerContext()
  const { t } = useWords()
  const language = useExtensionSignalValue(StoryContextExtension, 'language')
  const [selected, setSelected, clearSelected] = useLexicalNodeSelection(nodeKey)
  const [dragged, setDragged] = useState<number | null>(null)
  const [moved, setMoved] = useState<number | null>(null)
  const targets = useTargets(links)
  const title = relatedTitle(kind, language)

  const follow = useEffectEvent(onChange)
  useEffect(() => {
    if (targets !== undefined && retitled(links, targets) !== links) {
      follow((present) => retitled(present, targets), 'following')
    }
  }, [links, targets])

  const move = (from: number, to: number): void => onChange((present) => movedLink(present, from, to), 'edited')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys of the editor select the block
    <section
      className={styles.card}
      aria-label={title}
      data-selected={selected || undefined}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('button') !== null) return
        clearSelected()
        setSelected(true)
      }}
    >
      <p className={styles.title}>{title}</p>
      {links.length === 0 ? (
        <p className={styles.empty}>{t('compose.related.empty')}</p>
      ) : (
        <ol className={styles.links}>
          {links.map((link, index) => (
            <RelatedRow
              key={link.articleId ?? `${link.url} ${link.title}`}
              link={link}
              state={targetState(link, targets)}
              first={index === 0}
              last={index === links.length - 1}
              moved={moved === index}
              onMove={(step) => {
                if (links[index + step] === undefined) return
                move(index, index + step)
                setMoved(index + step)
              }}
              onRemove={() => onChange((present) => withoutLink(present, index), 'edited')}
              onDrag={() => setDragged(index)}
              onDrop={() => {
                if (dragged !== null) move(dragged, index)
                setDragged(null)
              }}
            />
          ))}
        </ol>
      )}
      <Button
        kind="quiet"
        icon={<Plus size={16} aria-hidden />}
        onClick={() => editor.dispatchCommand(PICK_RELATED, nodeKey)}
      >
        {t('compose.related.add')}
      </Button>
    </section>
  )
}
