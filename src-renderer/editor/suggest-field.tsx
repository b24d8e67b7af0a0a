import { type JSX, type KeyboardEvent, useId, useState } from 'react'
import styles from './suggest-field.module.css'

/** A text field with suggestions below it: arrows choose, Enter takes, Escape closes the list first. */
export type Suggestion = { id: string; label: string; detail: string }

type SuggestFieldProps = {
  label: string
  value: string
  placeholder?: string
  suggestions: readonly Suggestion[]
  autoFocus?: boolean
  /** The list is there from the start and stays after a choice. */
  stayOpen?: boolean
  onChange: (value: string) => void
  onTake: (suggestion: Suggestion) => void
}

export const SuggestField = (props: SuggestFieldProps): JSX.Element => {
  const { label, value, suggestions, stayOpen = false, onChange, onTake } = props
  const id = useId()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const shown = (open || stayOpen) && suggestions.length > 0
  const take = (suggestion: Suggestion): void => {
    onTake(suggestion)
    setOpen(false)
    setActive(-1)
  }
  const move = (step: number): void => {
    setOpen(true)
    if (suggestions.length > 0) setActive((active + step + suggestions.length) % suggestions.length)
  }
  const keyDown = (event: KeyboardEvent): void => {
    const chosen = shown ? suggestions[active] : undefined
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(active < 0 ? 0 : -1)
    else if (event.key === 'Enter' && chosen !== undefined) take(chosen)
    else if (event.key === 'Escape' && shown && !stayOpen) setOpen(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.field} data-stay-open={stayOpen || undefined}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the form was opened by the editor to type here
        autoFocus={props.autoFocus}
        placeholder={props.placeholder}
        value={value}
        onChange={(event) => {
          onChange(event.target.value)
          setOpen(true)
          setActive(-1)
        }}
        onKeyDown={keyDown}
        onBlur={() => setOpen(false)}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} hidden={!shown} className={styles.list}>
        {suggestions.map((suggestion, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox that owns the list
          <div
            key={suggestion.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles.option}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(suggestion)}
          >
            <span>{suggestion.label}</span>
            {suggestion.detail === '' ? null : <small>{suggestion.detail}</small>}
          </div>
        ))}
      </div>
    </div>
  )
}
