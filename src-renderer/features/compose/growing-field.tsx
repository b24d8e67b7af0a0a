import type { ComponentProps, JSX } from 'react'
import styles from './growing-field.module.css'

/** A text field as tall as its words. Its label is its placeholder too, as on a page that is being laid out. */
type GrowingFieldProps = Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'rows' | 'placeholder'> & {
  label: string
  value: string
  onChange: (value: string) => void
}

export const GrowingField = ({ label, value, onChange, className, ...rest }: GrowingFieldProps): JSX.Element => (
  // The mirror takes the height of the words and the field fills it: no measuring, so nothing jumps.
  <div className={[styles.field, className].filter(Boolean).join(' ')} data-words={`${value} `}>
    <textarea
      {...rest}
      aria-label={label}
      placeholder={label}
      rows={1}
      spellCheck
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  </div>
)
