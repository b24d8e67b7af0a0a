import { ArrowLeft, ChevronDown, ChevronUp, CopyPlus, Link2, Quote, SquareArrowOutUpRight } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { ArticlePreview } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { useDesk } from '../../app/desk-state.tsx'
import { failureSentence, tellFailure } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './archive-preview.module.css'
import { useArchive, usePlace, useSearch } from './archive-state.tsx'
import { ArticleBody, type Link } from './article-body.tsx'
import { type HitSteps, useHitSteps } from './hit-steps.ts'
import { Marked } from './marked.tsx'
import { searchPause, usePreview, useRested } from './queries.ts'
import { type HitActions, useHitActions } from './use-hit-actions.ts'

/**
 * The article a search has led to, to be read beside the results: hits marked, where it came from, and what can be done
 * with it. Nothing here changes it. Escape goes back to the results.
 */
export const ArchivePreview = () => {
  const { active } = usePlace()
  return active.id === null ? null : <Preview id={active.id} />
}

const Preview = ({ id }: { id: string }) => {
  const { t } = useWords()
  const search = useRested(useSearch(), searchPause)
  const { entering } = usePlace()
  const { dispatch } = useArchive()
  const actions = useHitActions()
  const page = useRef<HTMLElement>(null)
  const { preview, problem } = usePreview(id, search)
  const steps = useHitSteps(page, `${preview?.id} ${preview?.html.length} ${search.text}`)

  const isThere = preview?.id === id
  useEffect(() => {
    if (!entering || !isThere) return
    page.current?.focus()
    dispatch({ type: 'previewing', previewing: true })
  }, [entering, isThere, dispatch])

  const close = (): void => dispatch({ type: 'previewing', previewing: false })
  const press = (event: KeyboardEvent): void => {
    if (preview === undefined) return
    if (event.key === 'Escape') focusResults()
    else if (event.key === 'Enter' && event.target === page.current) actions.open(preview.id)
    else if (!actions.pressVerb(event, preview)) return
    event.preventDefault()
  }
  return (
    <section className={styles.preview} aria-label={t('archive.preview')} onKeyDown={press}>
      <header className={styles.tools}>
        <IconButton
          label={t('archive.preview.close')}
          icon={<ArrowLeft size={16} aria-hidden />}
          onClick={() => {
            close()
            focusResults()
          }}
        />
        <Steps steps={steps} />
        {preview && <Verbs preview={preview} actions={actions} />}
      </header>
      {problem !== null && preview === undefined && (
        <EmptyState title={t('archive.preview.failed')} hint={failureSentence(t, problem)} />
      )}
      {preview && (
        <article
          ref={page}
          className={styles.page}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
          tabIndex={0}
          aria-label={preview.headline || t('desk.untitled')}
        >
          <Page preview={preview} />
        </article>
      )}
    </section>
  )
}

const focusResults = (): void => document.querySelector<HTMLElement>('[role="listbox"][aria-multiselectable]')?.focus()

const Steps = ({ steps }: { steps: HitSteps }) => {
  const { t } = useWords()
  const { at, amount, step } = steps
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons and a count in a line are no set of fields.
    <div className={styles.steps} role="group" aria-label={t('archive.hits')}>
      <IconButton
        label={t('archive.hits.previous')}
        shortcut="Shift+F3"
        icon={<ChevronUp size={16} aria-hidden />}
        disabled={amount === 0}
        onClick={() => step(-1)}
      />
      <output className={styles.count}>
        {amount === 0 ? t('archive.hits.none') : t('archive.hits.at', { n: at + 1, of: amount })}
      </output>
      <IconButton
        label={t('archive.hits.next')}
        shortcut="F3"
        icon={<ChevronDown size={16} aria-hidden />}
        disabled={amount === 0}
        onClick={() => step(1)}
      />
    </div>
  )
}

const Verbs = ({ preview, actions }: { preview: ArticlePreview; actions: HitActions }) => {
  const { t } = useWords()
  const { insertRelated } = actions
  return (
    <div className={styles.verbs}>
      <IconButton
        label={insertRelated === null ? t('archive.needsStory') : t('archive.verb.related')}
        shortcut="I"
        icon={<Link2 size={16} aria-hidden />}
        aria-disabled={insertRelated === null}
        onClick={() => insertRelated?.([preview])}
      />
      <IconButton
        label={t('archive.verb.cite')}
        shortcut="C"
        icon={<Quote size={16} aria-hidden />}
        onClick={() => actions.copyCitations([preview])}
      />
      <Button icon={<CopyPlus size={14} aria-hidden />} title="A" onClick={() => actions.liftToDraft(preview)}>
        {t('archive.verb.lift')}
      </Button>
      <Button kind="primary" title="Enter" onClick={() => actions.open(preview.id)}>
        {t('archive.verb.open')}
      </Button>
    </div>
  )
}

const Page = ({ preview }: { preview: ArticlePreview }) => {
  const { t, formats } = useWords()
  const desk = useDesk()
  const fail = tellFailure(t)
  const { headline, headlineMarks, standfirst, standfirstMarks, section, outlet, byline, url } = preview
  const goTo = ({ articleId, href }: Link): void => {
    if (articleId !== null) desk.openArticle(articleId)
    else if (href !== null) void call('app.openExternal', { url: href }).catch(fail)
  }
  const facts = [outlet, section, byline, formats.day(new Date(preview.datedAt)), t(`view.${preview.status}`)]
  return (
    <div className={styles.column} lang={preview.language}>
      <h2 className={styles.headline}>
        {headline.trim() === '' ? t('desk.untitled') : <Marked text={headline} marks={headlineMarks} from={0} />}
      </h2>
      <p className={styles.facts}>
        {facts.filter((fact) => fact.trim() !== '').join(' · ')}
        {url !== null && (
          <button
            type="button"
            className={styles.source}
            title={url}
            onClick={() => goTo({ articleId: null, href: url })}
          >
            {t('archive.source')}
            <SquareArrowOutUpRight size={12} aria-hidden />
          </button>
        )}
      </p>
      {standfirst !== '' && (
        <p className={styles.standfirst}>
          <Marked text={standfirst} marks={standfirstMarks} from={headlineMarks.length} />
        </p>
      )}
      <ArticleBody html={preview.html} onLink={goTo} />
    </div>
  )
}
