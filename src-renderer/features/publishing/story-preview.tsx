import type { Article } from '../../../src-shared/contract/index.ts'
import { renderDateline } from '../../../src-shared/language/render-dateline.ts'
import { useWords } from '../../i18n/words.ts'
import { headlineOf } from '../desk/actions.ts'
import { useSettings } from '../settings/queries.ts'
import { firstLines } from './first-lines.ts'
import styles from './story-preview.module.css'

/** How the story begins for its readers: section, headline, standfirst, dateline and first lines. */
export const StoryPreview = ({ article }: { article: Article }) => {
  const { t } = useWords()
  const { houseDateline } = useSettings()
  const dateline = article.dateline === null ? '' : renderDateline(article.dateline, houseDateline)
  const body = article.text.startsWith(dateline) ? article.text.slice(dateline.length) : article.text
  return (
    <section className={styles.preview} aria-label={t('publish.preview')}>
      <h3 className={styles.label}>{t('publish.preview')}</h3>
      <div className={styles.page} lang={article.language}>
        {article.section !== '' && <p className={styles.section}>{article.section}</p>}
        <p className={styles.headline}>{headlineOf(t, article)}</p>
        {article.standfirst !== '' && <p className={styles.standfirst}>{article.standfirst}</p>}
        <p className={styles.body}>
          {dateline !== '' && <strong className={styles.dateline}>{dateline}</strong>}
          {firstLines(body)}
        </p>
      </div>
    </section>
  )
}
