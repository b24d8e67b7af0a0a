import { skipToken, useQuery } from '@tanstack/react-query'
import { uploadKey } from '../../api/keys.ts'
import { useWords } from '../../i18n/words.ts'
import styles from './job-card.module.css'

/** How much of a picture has left for the site; nothing while none is on its way. */
export const UploadProgress = ({ jobId }: { jobId: string }) => {
  const { t, formats } = useWords()
  const progress = useQuery<{ sent: number; total: number }>({ queryKey: uploadKey(jobId), queryFn: skipToken }).data
  if (progress === undefined) return null
  const { sent, total } = progress
  const percent = formats.number(Math.floor((sent / total) * 100))
  return (
    <>
      <progress className={styles.upload} aria-label={t('queue.upload')} max={total} value={sent} />
      <p className={styles.where}>
        {t('queue.uploading', { percent, sent: formats.bytes(sent), total: formats.bytes(total) })}
      </p>
    </>
  )
}
