import { ArrowDown, ArrowUp, GripVertical, Trash2 } from 'lucide-react'
import { type DragEvent, type JSX, type KeyboardEvent, useEffect, useRef } from 'react'
import type { RelatedLink } from '../../../../src-shared/contract/index.ts'
import { useWords } from '../../../i18n/words.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import type { TargetState } from './links.ts'
import styles from './related.module.css'

/** One link: its headline, where it leads, and its place in the order (buttons, Alt with arrows, or dragging). */
type RelatedRowProps = {
  link: RelatedLink
  state: TargetState
  first: boolean
  last: boolean
  /** This row was just moved by its button or keys: it keeps the focus. */
  moved: boolean
  onMove: (step: -1 | 1) => void
  onRemove: () => void
  onDrag: () => void
  onDrop: () => void
}

const broken: ReadonlySet<TargetState> = new Set<TargetState>(['missing', 'trashed', 'unlinked'])

export const RelatedRow = (props: RelatedRowProps): JSX.Element => {
  const { link, state, onMove } = props
  const { t } = useWords()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (props.moved) row.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus()
  }, [props.moved])
  const keyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  // The text around must not take the dragging for its own.
  const drag = (event: DragEvent): void => {
    event.stopPropagation()
    event.dataTransfer.effectAllowed = 'move'
    props.onDrag()
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    event.stopPropagation()
    props.onDrop()
  }
  const title = link.title === '' ? t('compose.untitled') : link.title
  return (
    <li
      ref={row}
      draggable
      className={styles.row}
      data-broken={broken.has(state) || undefined}
      onKeyDown={keyDown}
      onDragStart={drag}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <GripVertical size={16} aria-hidden className={styles.grip} />
      <span className={styles.target}>
        <span className={styles.headline}>{title}</span>
        <span className={styles.state}>{t(`compose.target.${state}`)}</span>
      </span>
      <IconButton
        label={t('compose.related.up', { title })}
        shortcut="Alt+Up"
        disabled={props.first}
        icon={<ArrowUp size={16} aria-hidden />}
        onClick={() => onMove(-1)}
      />
      <IconButton
        label={t('compose.related.down', { title })}
        shortcut="Alt+Down"
        disabled={props.last}
        icon={<ArrowDown size={16} aria-hidden />}
        onClick={() => onMove(1)}
      />
      <IconButton
        label={t('compose.related.remove', { title })}
        icon={<Trash2 size={16} aria-hidden />}
        onClick={props.onRemove}
      />
    </li>
  )
}
