import type { RemotePostRecord } from '../../../src-shared/contract/index.ts'
import { isOut, standingOf } from '../../../src-shared/publishing/standing.ts'
import { runCommand } from '../../app/commands.ts'
import { commandShortcuts } from '../../app/shortcuts.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { shortcutText } from '../../ui/keys.tsx'
import { useArticle } from '../desk/queries.ts'
import { Corrections } from './corrections.tsx'
import { Embargo } from './embargo.tsx'
import { JobCard } from './job-card.tsx'
import { courseOf } from './job-states.ts'
import styles from './publishing-panel.module.css'
import { useArticleJobs, useOpenPost, useRemotePosts } from './queries.ts'

/** The inspector's publishing tab: where the story went, whether it has changed since, and what is underway. */
export const PublishingPanel = ({ articleId }: { articleId: string }) => {
  const { t } = useWords()
  const article = useArticle(articleId)
  const posts = useRemotePosts(articleId) ?? []
  const newest = useArticleJobs(articleId).toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0]
  const job = newest !== undefined && (courseOf(newest) !== 'done' || newest.notes.length > 0) ? newest : undefined
  if (posts.length === 0 && job === undefined) {
    const shortcut = shortcutText(commandShortcuts.publish)
    return (
      <div className={styles.panel}>
        <EmptyState title={t('panel.nowhere')} hint={t('panel.nowhereHint', { shortcut })}>
          <Button kind="primary" onClick={() => runCommand('publish')}>
            {t('panel.publish')}
          </Button>
        </EmptyState>
        <Embargo articleId={articleId} />
        <Corrections articleId={articleId} isPublished={false} />
      </div>
    )
  }
  return (
    <div className={styles.panel}>
      {job && <JobCard job={job} showHeadline={false} />}
      {posts.map((post) => (
        <Post
          key={post.endpointId}
          post={post}
          changed={post.pushedHash !== article?.contentHash || !post.correctionsPushed}
        />
      ))}
      <Button onClick={() => runCommand('publish')}>{t(posts.length === 0 ? 'panel.publish' : 'panel.update')}</Button>
      <Embargo articleId={articleId} />
      <Corrections articleId={articleId} isPublished={posts.some(isOut)} />
    </div>
  )
}

const Post = ({ post, changed }: { post: RemotePostRecord; changed: boolean }) => {
  const { t, formats } = useWords()
  const openPost = useOpenPost()
  return (
    <article className={styles.post}>
      <h3 className={styles.name}>{post.endpointName}</h3>
      {standingOf(post) !== 'trash' && (
        <p className={isOut(post) ? styles.published : styles.quiet}>{t(`panel.as.${standingOf(post)}`)}</p>
      )}
      {post.publishAt !== null && (
        <p className={styles.quiet}>{t('queue.appearsAt', { time: formats.dayAndTime(new Date(post.publishAt)) })}</p>
      )}
      {(post.status === 'trash' || post.status === 'gone') && (
        <p className={styles.changed}>{t(post.status === 'gone' ? 'panel.gone' : 'panel.trashed')}</p>
      )}
      {post.changedThere && <p className={styles.changed}>{t('panel.changedThere')}</p>}
      <p className={changed ? styles.changed : styles.quiet}>{t(changed ? 'panel.changedSince' : 'panel.upToDate')}</p>
      {post.url !== '' && (
        <Button kind="quiet" className={styles.link} onClick={() => openPost(post.url)}>
          {t('publish.openPost')}
        </Button>
      )}
    </article>
  )
}
