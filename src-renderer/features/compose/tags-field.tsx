import { X } from 'lucide-react'
import { type JSX, type KeyboardEvent, useState } from 'react'
import { useWords } from '../../i18n/words.ts'
import styles from './inspector.module.css'
import { TermField } from './term-field.tsx'

/** The tags of a story: Enter or a comma adds one, Backspace in the empty field takes the last back to edit it. */
export const withTag = (tags: readonly string[], typed: string): string[] => {
  const added = typed
    .split(',')
    .map((tag) => tag.trim().replace(/^#/, '').slice(0, 200))
    .filter((tag) => tag !== '')
  const known = new Set<string>()
  return [...tags, ...added]
    .filter((tag) => {
      const folded = tag.toLocaleLowerCase('id')
      return !known.has(folded) && known.add(folded)
    })
    .slice(0, 200)
}

export const TagsField = ({
  tags,
  onChange,
}: {
  tags: readonly string[]
  onChange: (tags: string[]) => void
}): JSX.Element => {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const add = (words: string): void => {
    if (words.trim() !== '') onChange(withTag(tags, words))
    setTyped('')
  }
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault()
      add(typed)
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) {
      event.preventDefault()
      setTyped(tags.at(-1) ?? '')
      onChange(tags.slice(0, -1))
    }
  }
  return (
    <div>
      <TermField
        kind="tag"
        label={t('compose.field.tags')}
        hint={t('compose.field.tagsHint')}
        value={typed}
        maxLength={1000}
        onKeyDown={keyDown}
        onBlur={() => add(typed)}
        onChange={(event) =>
          event.target.value.endsWith(',') ? add(event.target.value) : setTyped(event.target.value)
        }
      />
      {tags.length === 0 ? null : (
        <ul className={styles.tags} aria-label={t('compose.field.tags')}>
          {tags.map((tag) => (
            <li key={tag}>
              {tag}
              <button
                type="button"
                aria-label={t('compose.field.removeTag', { tag })}
                onClick={() => onChange(tags.filter((other) => other !== tag))}
              >
                <X size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
