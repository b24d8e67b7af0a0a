import { Toolbar as Base } from '@base-ui/react/toolbar'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { JSX } from 'react'
import { useWords } from '../i18n/words.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { type StoryTool, storyTools } from './story-tools.ts'
import { type TextState, useTextState } from './text-state.ts'
import styles from './toolbar.module.css'

/** The tools of the story, one tab stop: arrows move between them. */
const groups = ['history', 'words', 'lines', 'blocks'] as const

const isDisabled = (tool: StoryTool, state: TextState): boolean =>
  (tool.id === 'undo' && !state.canUndo) || (tool.id === 'redo' && !state.canRedo)

export const Toolbar = (): JSX.Element => {
  const [editor] = useLexicalComposerContext()
  const { t } = useWords()
  const state = useTextState()
  return (
    <Base.Root className={styles.toolbar} aria-label={t('compose.tools')}>
      {groups.map((group) => (
        <Base.Group key={group} className={styles.group} aria-label={t(`compose.tools.${group}`)}>
          {storyTools
            .filter((tool) => tool.group === group)
            .map((tool) => (
              <Base.Button
                key={tool.id}
                disabled={isDisabled(tool, state)}
                // The caret stays where it is: a tool works on what is selected.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => tool.run(editor)}
                render={
                  <IconButton
                    label={t(tool.label)}
                    shortcut={tool.shortcut ?? undefined}
                    icon={<tool.icon size={18} aria-hidden />}
                    {...(tool.pressed === null ? {} : { 'aria-pressed': state.pressed.has(tool.pressed) })}
                  />
                }
              />
            ))}
        </Base.Group>
      ))}
    </Base.Root>
  )
}
