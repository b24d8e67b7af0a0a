import type { ComponentProps, JSX } from 'react'
import styles from './growing-field.module.css'

/** A text field as tall as its words. Its label is its placeholder too, as on a page that is being laid out. */
type GrowingFieldProps = Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'rows' | 'placeholder'> & {
  label: string
  value: string
  onChange: (value: string) => void
  /** What part of the story it is, for those who mark words in it. */
  part?: string
}

export const GrowingField = ({ label, value, onChange, className, part, ...rest }: GrowingFieldProps): JSX.Element => (
  // The mirror takes the height of the words and the field fills it: no measuring, so nothing jumps.
  <div className={[styles.field, className].filter(Boolean).join(' ')} data-field={part}>
    <div className={styles.mirror} data-mirror aria-hidden>
      {`${value} `}
    </div>
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
