import { Popover } from '@base-ui/react/popover'
import { Star } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { type Search, useArchive } from './archive-state.tsx'
import styles from './chip-editor.module.css'
import { isSameSearch, useSavedSearches } from './saved-searches.ts'

/** Keeps the search under a name; one that is kept already gets its new name. */
export const SaveSearch = () => {
  const { t } = useWords()
  const { search } = useArchive()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const { searches } = useSavedSearches()
  const kept = searches.find((saved) => isSameSearch(saved, search))
  return (
    <>
      <IconButton
        ref={button}
        label={kept === undefined ? t('archive.save') : t('archive.saved', { name: kept.name })}
        icon={<Star size={16} aria-hidden fill={kept === undefined ? 'none' : 'currentColor'} />}
        aria-haspopup="dialog"
        aria-expanded={open}
        disabled={search.text.trim() === ''}
        onClick={() => setOpen(true)}
      />
      {open && (
        <Popover.Root open onOpenChange={(next) => !next && setOpen(false)}>
          <Popover.Portal>
            <Popover.Positioner
              anchor={button}
              side="bottom"
              align="end"
              sideOffset={6}
              collisionPadding={8}
              className={styles.positioner}
            >
              <Popover.Popup className={styles.popup} finalFocus={button}>
                <Popover.Title className={styles.title}>{t('archive.save')}</Popover.Title>
                <NameForm search={search} known={kept} onDone={() => setOpen(false)} />
              </Popover.Popup>
            </Popover.Positioner>
          </Popover.Portal>
        </Popover.Root>
      )}
    </>
  )
}

const NameForm = ({
  search,
  known,
  onDone,
}: {
  search: Search
  known: { id: string; name: string } | undefined
  onDone: () => void
}) => {
  const { t } = useWords()
  const { save } = useSavedSearches()
  const [name, setName] = useState(known?.name ?? search.text.trim().slice(0, 200))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim() === '') return
    save({ ...(known && { id: known.id }), name: name.trim(), search })
    onDone()
  }
  return (
    <form className={styles.fields} onSubmit={submit}>
      <TextField
        label={t('archive.save.name')}
        value={name}
        maxLength={200}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={styles.actions}>
        <Button kind="quiet" onClick={onDone}>
          {t('frame.cancel')}
        </Button>
        <Button kind="primary" type="submit" disabled={name.trim() === ''}>
          {t('archive.save.done')}
        </Button>
      </div>
    </form>
  )
}
