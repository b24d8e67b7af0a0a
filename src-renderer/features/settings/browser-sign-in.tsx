import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { CallError, call } from '../../api/client.ts'
import { failureSentence } from '../../app/failure-words.ts'
import { useWords, type Words } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import styles from './endpoint-settings.module.css'

/** Signs in to WordPress on its own page, in the browser, and hands back what the site gave. */
export type Granted = { url: string; user: string; secret: string }

const problemSentence = (t: Words['t'], problem: unknown): string => {
  const code = problem instanceof CallError ? (problem.details.problem ?? '') : ''
  if (code === 'not_granted') return t('signIn.notGranted')
  if (code === 'sign_in_unavailable') return t('signIn.unavailable')
  return failureSentence(t, problem)
}

export const BrowserSignIn = ({ url, onGranted }: { url: string; onGranted: (granted: Granted) => void }) => {
  const { t } = useWords()
  const signIn = useMutation({
    mutationFn: () => call('endpoints.authorise', { url }),
    onSuccess: (granted) => granted.secret !== '' && onGranted(granted),
  })
  // Nobody waits for the browser any more once the form is gone.
  useEffect(() => () => void call('endpoints.stopAuthorising', {}).catch(() => undefined), [])
  return (
    <div className={styles.signIn}>
      {signIn.isPending ? (
        <Button onClick={() => void call('endpoints.stopAuthorising', {}).catch(() => undefined)}>
          {t('signIn.stop')}
        </Button>
      ) : (
        <Button disabled={url.trim() === ''} onClick={() => signIn.mutate()}>
          {t('signIn.open')}
        </Button>
      )}
      <p className={styles.address} role="status">
        {signIn.isPending && t('signIn.waiting')}
        {signIn.isIdle && t('signIn.hint')}
        {signIn.isError && problemSentence(t, signIn.error)}
        {signIn.isSuccess &&
          (signIn.data.secret === '' ? t('signIn.copy') : t('signIn.done', { user: signIn.data.user }))}
      </p>
    </div>
  )
}
