import { ClipboardCopy, FileDown } from 'lucide-react'
import type { ImportJob, ImportProblem } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { useDesk } from '../../app/desk-state.tsx'
import { tellFailure } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { notify } from '../../ui/toasts.tsx'
import { tellExported } from '../exporting/run-export.ts'
import styles from './activity.module.css'
import { ImportProblems } from './import-problems.tsx'
import { reasonIn } from './reason-words.ts'
import { useImportFindings } from './use-import-jobs.ts'

/** What an import asks to look at, to be read, copied and saved whole; and which stories were there already. */
const pairsShown = 50

export const ImportFindings = ({ job }: { job: ImportJob }) => {
  const { t, language } = useWords()
  const found = useImportFindings(job.id, true)
  if (found === undefined) return null
  const problems = found.problems.map(({ path, reason }) => ({ path, reason: reasonIn(language, reason) }))
  return (
    <div className={styles.findings}>
      {problems.length > 0 && (
        <section>
          <ImportProblems failed={found.problems} total={job.failed} isWhole />
          <ProblemActions problems={problems} />
        </section>
      )}
      {found.similar.length > 0 && (
        <section>
          <p>{t('import.similarList', { n: found.similar.length })}</p>
          <ul className={styles.similar}>
            {found.similar.slice(0, pairsShown).map((pair) => (
              <li key={`${pair.articleId} ${pair.otherId}`}>
                <ArticleButton id={pair.articleId} headline={pair.headline} />
                {' ≈ '}
                <ArticleButton id={pair.otherId} headline={pair.otherHeadline} />
              </li>
            ))}
          </ul>
          {found.similar.length > pairsShown && <p>{t('activity.more', { n: found.similar.length - pairsShown })}</p>}
        </section>
      )}
    </div>
  )
}

const ProblemActions = ({ problems }: { problems: ImportProblem[] }) => {
  const { t } = useWords()
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(problems.map(({ path, reason }) => `${path}\t${reason}`).join('\n'))
    notify({ title: t('import.copied') })
  }
  const save = async (): Promise<void> => {
    const saved = await call('exporting.importProblems', { problems })
    if (saved !== null) tellExported(t, t('import.saved'), saved.path)
  }
  return (
    <div className={styles.actions}>
      <Button icon={<ClipboardCopy size={14} aria-hidden />} onClick={() => void copy().catch(tellFailure(t))}>
        {t('import.copy')}
      </Button>
      <Button icon={<FileDown size={14} aria-hidden />} onClick={() => void save().catch(tellFailure(t))}>
        {t('import.save')}
      </Button>
    </div>
  )
}

const ArticleButton = ({ id, headline }: { id: string; headline: string }) => {
  const { openArticle, showView } = useDesk()
  const open = (): void => {
    showView('archive')
    openArticle(id)
  }
  return (
    <Button kind="quiet" onClick={open}>
      {headline}
    </Button>
  )
}
