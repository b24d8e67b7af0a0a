import { useId } from 'react'
import type { ConflictSides } from '../../../../src-shared/contract/index.ts'
import { useWords } from '../../../i18n/words.ts'
import styles from './conflict.module.css'
import type { Choice } from './merge-choices.ts'
import { plainText, Side } from './side.tsx'

/** One part that differs: what each side made of it, with the changed words marked, and the choice between them. */
export const ConflictPart = ({
  name,
  sides,
  siteName,
  choice,
  onChoose,
  mayKeepBoth,
}: {
  name: string
  sides: ConflictSides
  siteName: string
  choice: Choice
  onChoose: (choice: Choice) => void
  mayKeepBoth: boolean
}) => {
  const { t } = useWords()
  const group = useId()
  const [base, mine, theirs] = [plainText(sides.base), plainText(sides.mine), plainText(sides.theirs)]
  const options = [
    { value: 'mine', label: t('conflict.mine'), text: mine },
    { value: 'theirs', label: t('conflict.theirs', { site: siteName }), text: theirs },
  ] as const
  return (
    <fieldset className={styles.part} data-open={choice === null}>
      <legend className={styles.legend}>
        {name} · {t(`conflict.kind.${sides.kind}`, { site: siteName })}
      </legend>
      <div className={styles.sides}>
        {options.map(({ value, label, text }) => (
          <label key={value} className={styles.side} data-chosen={choice === value || choice === 'both'}>
            <span className={styles.pick}>
              <input type="radio" name={group} checked={choice === value} onChange={() => onChoose(value)} />
              {label}
            </span>
            <Side text={text} before={base} />
          </label>
        ))}
      </div>
      {mayKeepBoth && mine !== '' && theirs !== '' && (
        <label className={styles.pick}>
          <input type="radio" name={group} checked={choice === 'both'} onChange={() => onChoose('both')} />
          {t('conflict.both')}
        </label>
      )}
      {base !== '' && sides.kind === 'both' && (
        <details className={styles.base}>
          <summary>{t('conflict.base')}</summary>
          <p className={styles.text}>{base}</p>
        </details>
      )}
      {mine === theirs && <p className={styles.note}>{t('conflict.onlyForm')}</p>}
    </fieldset>
  )
}
