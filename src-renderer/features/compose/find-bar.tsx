import { SKIP_DOM_SELECTION_TAG } from 'lexical'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type FormEvent, type JSX, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { $findMatches, $replaceMatches, $selectMatch, type Match } from '../../editor/find/find-matches.ts'
import { hideMatches, showMatches } from '../../editor/find/show-matches.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './find-bar.module.css'
import type { StorySession } from './session.ts'

/** Finds and replaces in the story on the page. Enter goes on, Shift+Enter back, Escape returns to the text. */
const useMatches = ({ editor }: StorySession, query: string): Match[] => {
  const [matches, setMatches] = useState<Match[]>([])
  useEffect(() => {
    const find = (): void => setMatches(editor.read(() => $findMatches(query)))
    find()
    return editor.registerUpdateListener(({ dirtyLeaves, dirtyElements }) => {
      if (dirtyLeaves.size + dirtyElements.size > 0) find()
    })
  }, [editor, query])
  return matches
}

export const FindBar = ({ session, onClose }: { session: StorySession; onClose: () => void }): JSX.Element => {
  const { t } = useWords()
  const { editor } = session
  const [query, setQuery] = useState(() => getSelection()?.toString().split('\n')[0]?.slice(0, 200) ?? '')
  const [replacement, setReplacement] = useState('')
  const [wanted, setWanted] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const matches = useMatches(session, query)
  const index = matches.length === 0 ? 0 : ((wanted % matches.length) + matches.length) % matches.length
  const current = matches[index]

  useEffect(() => field.current?.select(), [])
  useEffect(() => showMatches(editor, matches, index), [editor, matches, index])
  useEffect(() => hideMatches, [])

  const close = (): void => {
    onClose()
    if (current !== undefined) editor.update(() => void $selectMatch(current))
    editor.focus()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setWanted(index + 1)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    } else if (event.key === 'Enter' && event.shiftKey) {
      event.preventDefault()
      setWanted(index - 1)
    }
  }
  const replace = (chosen: readonly Match[]): void => {
    // The focus stays here: neither in the text nor on a button that has nothing left to replace.
    editor.update(() => $replaceMatches(chosen, replacement), { tag: SKIP_DOM_SELECTION_TAG })
    setWanted(index)
    field.current?.focus()
  }

  return (
    <search className={styles.bar} aria-label={t('compose.find')} onKeyDown={press}>
      <form className={styles.row} onSubmit={submit}>
        <input
          ref={field}
          className={styles.field}
          aria-label={t('compose.find.what')}
          placeholder={t('compose.find.what')}
          value={query}
          maxLength={500}
          onChange={(event) => {
            setQuery(event.target.value)
            setWanted(0)
          }}
        />
        <output className={styles.count}>
          {query === '' ? '' : t('compose.find.count', { n: matches.length === 0 ? 0 : index + 1, of: matches.length })}
        </output>
        <IconButton
          label={t('compose.find.previous')}
          shortcut="Shift+Enter"
          icon={<ChevronUp size={16} aria-hidden />}
          disabled={matches.length === 0}
          onClick={() => setWanted(index - 1)}
        />
        <IconButton
          label={t('compose.find.next')}
          shortcut="Enter"
          type="submit"
          icon={<ChevronDown size={16} aria-hidden />}
          disabled={matches.length === 0}
        />
      </form>
      <div className={styles.row}>
        <input
          className={styles.field}
          aria-label={t('compose.find.replacement')}
          placeholder={t('compose.find.replacement')}
          value={replacement}
          maxLength={500}
          onChange={(event) => setReplacement(event.target.value)}
        />
        <Button disabled={current === undefined} onClick={() => current && replace([current])}>
          {t('compose.find.replace')}
        </Button>
        <Button disabled={current === undefined} onClick={() => replace(matches)}>
          {t('compose.find.replaceAll')}
        </Button>
      </div>
      <IconButton
        className={styles.close}
        label={t('frame.close')}
        shortcut="Escape"
        icon={<X size={16} aria-hidden />}
        onClick={close}
      />
    </search>
  )
}
