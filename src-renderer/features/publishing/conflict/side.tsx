import { useWords } from '../../../i18n/words.ts'
import styles from './conflict.module.css'
import { markWords } from './word-marks.ts'

/** The words of sanitised HTML, a line for each block. A document made by the parser runs nothing and loads nothing. */
export const plainText = (html: string): string =>
  [...new DOMParser().parseFromString(html, 'text/html').body.childNodes]
    .map((node) => node.textContent?.trim() ?? '')
    .filter((text) => text !== '')
    .join('\n')

/** One side of a part, what is new in it marked. */
export const Side = ({ text, before }: { text: string; before: string }) => {
  const { t } = useWords()
  if (text === '') return <span className={styles.nothing}>{t('conflict.nothing')}</span>
  let at = 0
  return (
    <span className={styles.text}>
      {markWords(before, text).map((run) => {
        const key = at
        at += run.text.length
        return run.isNew ? <mark key={key}>{run.text}</mark> : <span key={key}>{run.text}</span>
      })}
    </span>
  )
}
