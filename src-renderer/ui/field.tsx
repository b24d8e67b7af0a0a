import { type ComponentProps, type ReactNode, useId } from 'react'
import styles from './field.module.css'

/** A labelled control with a hint and a sentence when something is wrong; the three belong together for a reader. */
type FieldWords = { label: string; hint?: ReactNode; problem?: string | undefined }

const useParts = (hint: ReactNode, problem: string | undefined) => {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ')
  return { id, described: described || undefined, invalid: problem ? true : undefined }
}

const Field = ({ id, label, hint, problem, children }: FieldWords & { id: string; children: ReactNode }) => (
  <div className={styles.field}>
    <label className={styles.label} htmlFor={id}>
      {label}
    </label>
    {children}
    {hint && (
      <p className={styles.hint} id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {problem && (
      <p className={styles.problem} id={`${id}-problem`}>
        {problem}
      </p>
    )}
  </div>
)

export const TextField = ({ label, hint, problem, ...rest }: FieldWords & Omit<ComponentProps<'input'>, 'id'>) => {
  const { id, described, invalid } = useParts(hint, problem)
  return (
    <Field id={id} label={label} hint={hint} problem={problem}>
      <input
        type="text"
        {...rest}
        id={id}
        className={styles.control}
        aria-describedby={described}
        aria-invalid={invalid}
      />
    </Field>
  )
}

export const TextArea = ({ label, hint, problem, ...rest }: FieldWords & Omit<ComponentProps<'textarea'>, 'id'>) => {
  const { id, described, invalid } = useParts(hint, problem)
  return (
    <Field id={id} label={label} hint={hint} problem={problem}>
      <textarea {...rest} id={id} className={styles.area} aria-describedby={described} aria-invalid={invalid} />
    </Field>
  )
}

export type Choice<Value extends string> = { value: Value; label: string }

/** The system's own select: it opens, types ahead and scrolls as editors know it. */
export const Select = <Value extends string>({
  label,
  hint,
  problem,
  choices,
  value,
  onChange,
  ...rest
}: FieldWords & { choices: readonly Choice<Value>[]; value: Value; onChange: (value: Value) => void } & Omit<
    ComponentProps<'select'>,
    'id' | 'value' | 'onChange'
  >) => {
  const { id, described, invalid } = useParts(hint, problem)
  return (
    <Field id={id} label={label} hint={hint} problem={problem}>
      <select
        {...rest}
        id={id}
        className={styles.control}
        value={value}
        aria-describedby={described}
        aria-invalid={invalid}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.currentTarget.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
