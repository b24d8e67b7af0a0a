import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { LexicalTypeaheadMenuPlugin, MenuOption, type MenuTextMatch } from '@lexical/react/LexicalTypeaheadMenuPlugin'
import type { LexicalEditor, TextNode } from 'lexical'
import { type JSX, useEffect, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { useWords, type Words } from '../i18n/words.ts'
import { Keys } from '../ui/keys.tsx'
import styles from './slash-menu.module.css'
import { type StoryTool, storyTools } from './story-tools.ts'

/** A slash at the start of a line, or after a space, offers the blocks; typing on filters them. */
class ToolOption extends MenuOption {
  readonly tool: StoryTool
  constructor(tool: StoryTool) {
    super(tool.id)
    this.tool = tool
  }
}

const slash = /(?:^|\s)(\/([\p{L}\d ]{0,24}))$/u

export const slashQuery = (text: string): MenuTextMatch | null => {
  const match = slash.exec(text)
  if (match === null) return null
  const [, replaceable = '', matching = ''] = match
  return { leadOffset: text.length - replaceable.length, matchingString: matching, replaceableString: replaceable }
}

/** Tools whose name or keywords have a word that starts with what was typed. */
export const matchingTools = (typed: string, t: Words['t']): StoryTool[] => {
  const query = typed.trim().toLowerCase()
  return storyTools.filter((tool) => {
    if (!tool.slash) return false
    const names = [t(tool.label).toLowerCase(), ...tool.keywords]
    return query === '' || names.some((name) => name.startsWith(query) || name.includes(` ${query}`))
  })
}

/** Runs inside the update of the menu, so the typed slash is gone before the tool looks at the line. */
const $take = (editor: LexicalEditor, option: ToolOption, typed: TextNode | null, close: () => void): void => {
  typed?.remove()
  close()
  option.tool.run(editor)
}

/** Lexical hangs its listbox, the one the text controls, into `place` anew each time and names it in English. */
const useNamedMenu = (place: HTMLElement | null, name: string): void => {
  useEffect(() => {
    if (place === null) return
    const give = (): void => place.firstElementChild?.setAttribute('aria-label', name)
    const observer = new MutationObserver(give)
    observer.observe(place, { childList: true })
    give()
    return () => observer.disconnect()
  }, [place, name])
}

export const SlashMenu = (): JSX.Element => {
  const { t } = useWords()
  const [query, setQuery] = useState<string | null>(null)
  const [place, setPlace] = useState<HTMLElement | null>(null)
  useNamedMenu(place, t('compose.slash'))
  const options = useMemo(
    () => (query === null ? [] : matchingTools(query, t).map((tool) => new ToolOption(tool))),
    [query, t],
  )
  return (
    // Lexical hangs the menu's listbox in here: at the end of the page it would stand outside every landmark.
    <div ref={setPlace}>{place !== null && <Menu options={options} place={place} onQuery={setQuery} />}</div>
  )
}

type MenuProps = { options: ToolOption[]; place: HTMLElement; onQuery: (query: string | null) => void }

const Menu = ({ options, place, onQuery }: MenuProps): JSX.Element => {
  const [editor] = useLexicalComposerContext()
  const { t } = useWords()
  return (
    <LexicalTypeaheadMenuPlugin<ToolOption>
      options={options}
      parent={place}
      triggerFn={slashQuery}
      onQueryChange={onQuery}
      onSelectOption={(option, typed, close) => $take(editor, option, typed, close)}
      menuRenderFn={(anchor, { selectedIndex, selectOptionAndCleanUp, setHighlightedIndex }) =>
        anchor.current === null || options.length === 0
          ? null
          : createPortal(
              <div className={styles.menu} role="presentation">
                {options.map((option, index) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the text that owns the menu
                  <div
                    key={option.key}
                    ref={(element) => option.setRefElement(element)}
                    id={`typeahead-item-${index}`}
                    role="option"
                    tabIndex={-1}
                    aria-selected={selectedIndex === index}
                    className={styles.option}
                    onMouseEnter={() => setHighlightedIndex(index)}
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => selectOptionAndCleanUp(option)}
                  >
                    <option.tool.icon size={18} aria-hidden />
                    <span>
                      {t(option.tool.label)}
                      <small>{t(option.tool.hint)}</small>
                    </span>
                    {option.tool.shortcut === null ? null : <Keys shortcut={option.tool.shortcut} />}
                  </div>
                ))}
              </div>,
              anchor.current,
            )
      }
    />
  )
}
