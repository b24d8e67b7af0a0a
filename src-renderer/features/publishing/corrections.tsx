import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { CorrectionKind } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { publishingKeys } from '../../api/keys.ts'
import { runCommand } from '../../app/commands.ts'
import { tellFailure } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { Select, TextArea, TextField } from '../../ui/field.tsx'
import styles from './publishing-panel.module.css'

/** Ralat, koreksi and hak jawab of the story: those there are, and a form for another, which leads on to the update. */
const kinds: readonly CorrectionKind[] = ['ralat', 'koreksi', 'hak_jawab']

const today = (): string => new Date().toLocaleDateString('sv-SE')

export const Corrections = ({ articleId, isPublished }: { articleId: string; isPublished: boolean }) => {
  const { t, formats } = useWords()
  const queries = useQueryClient()
  const [isWriting, setIsWriting] = useState(false)
  const corrections =
    useQuery({
      queryKey: publishingKeys.corrections(articleId),
      queryFn: () => call('publishing.corrections', { articleId }),
    }).data ?? []
  const refresh = () => queries.invalidateQueries({ queryKey: publishingKeys.all })
  const remove = useMutation({
    mutationFn: (id: string) => call('publishing.removeCorrection', { id }),
    onSuccess: refresh,
    onError: tellFailure(t),
  })
  if (corrections.length === 0 && !isPublished) return null
  return (
    <section className={styles.part} aria-label={t('corrections.title')}>
      <h3 className={styles.name}>{t('corrections.title')}</h3>
      {corrections.map(({ id, kind, text, author, datedOn }) => (
        <div key={id} className={styles.correction}>
          <p className={styles.quiet}>
            {`${t(`corrections.${kind}`)} · ${formats.day(new Date(`${datedOn}T12:00:00`))}${author === '' ? '' : ` · ${author}`}`}
          </p>
          <p>{text}</p>
          <Button kind="quiet" className={styles.link} disabled={remove.isPending} onClick={() => remove.mutate(id)}>
            {t('corrections.remove')}
          </Button>
        </div>
      ))}
      {isWriting ? (
        <CorrectionForm
          articleId={articleId}
          onDone={(added) => {
            setIsWriting(false)
            if (added) void refresh().then(() => runCommand('publish'))
          }}
        />
      ) : (
        <Button onClick={() => setIsWriting(true)}>{t('corrections.add')}</Button>
      )}
    </section>
  )
}

const CorrectionForm = ({ articleId, onDone }: { articleId: string; onDone: (added: boolean) => void }) => {
  const { t } = useWords()
  const [kind, setKind] = useState<CorrectionKind>('ralat')
  const [text, setText] = useState('')
  const [author, setAuthor] = useState('')
  const [datedOn, setDatedOn] = useState(today)
  const add = useMutation({
    mutationFn: () => call('publishing.addCorrection', { articleId, kind, text, author, datedOn }),
    onSuccess: () => onDone(true),
    onError: tellFailure(t),
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    add.mutate()
  }
  return (
    <form className={styles.part} onSubmit={submit}>
      <Select
        label={t('corrections.kind')}
        choices={kinds.map((value) => ({ value, label: t(`corrections.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      <TextArea
        label={t('corrections.text')}
        rows={4}
        maxLength={5000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <TextField
        label={t('corrections.author')}
        maxLength={300}
        value={author}
        onChange={(event) => setAuthor(event.currentTarget.value)}
      />
      <TextField
        type="date"
        label={t('corrections.date')}
        value={datedOn}
        onChange={(event) => setDatedOn(event.currentTarget.value)}
      />
      <Button kind="primary" type="submit" disabled={text.trim() === '' || datedOn === '' || add.isPending}>
        {t('corrections.save')}
      </Button>
      <Button kind="quiet" onClick={() => onDone(false)}>
        {t('corrections.cancel')}
      </Button>
    </form>
  )
}
