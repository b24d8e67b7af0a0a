import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue'
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection'
import type { NodeKey } from 'lexical'
import type { JSX } from 'react'
import type { Dateline } from '../../../../src-shared/contract/index.ts'
import { renderDateline } from '../../../../src-shared/language/render-dateline.ts'
import { useWords } from '../../../i18n/words.ts'
import { StoryContextExtension } from '../../story-context.ts'
import styles from './dateline.module.css'
import { EDIT_DATELINE } from './dateline-command.ts'

/** The dateline in the text, in house style; a click opens its fields. */
export const DatelineView = ({ nodeKey, dateline }: { nodeKey: NodeKey; dateline: Dateline }): JSX.Element => {
  const [editor] = useLexicalComposerContext()
  const { t } = useWords()
  const template = useExtensionSignalValue(StoryContextExtension, 'houseDateline')
  const [selected] = useLexicalNodeSelection(nodeKey)
  const empty = dateline.place === '' && dateline.outlet === ''
  const rendered = empty ? t('compose.dateline.placeholder') : renderDateline(dateline, template)
  return (
    <button
      type="button"
      className={styles.dateline}
      data-selected={selected || undefined}
      data-empty={empty || undefined}
      aria-label={t('compose.dateline.editNamed', { dateline: rendered.trim() })}
      title={t('compose.dateline.edit')}
      onClick={() => editor.dispatchCommand(EDIT_DATELINE, undefined)}
    >
      {rendered}
    </button>
  )
}
