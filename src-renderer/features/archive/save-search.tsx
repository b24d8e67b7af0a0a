import { Star } from 'lucide-react'
import { type FormEvent, memo, useRef, useState } from 'react'
import type { SavedSearch } from '../../../src-shared/contract/index.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { FloatingCard } from '../../ui/floating.tsx'
import styles from '../../ui/floating-form.module.css'
import { IconButton } from '../../ui/icon-button.tsx'
import { type Search, useArchive, useSearch } from './archive-state.tsx'
import { isSameSearch, useSavedSearches } from './saved-searches.ts'

/** Keeps the search under a name; one that is kept already gets its new name. */
export const SaveSearch = () => {
  const search = useSearch()
  const { searches } = useSavedSearches()
  const kept = searches.find((saved) => isSameSearch(saved, search))
  return <SaveButton kept={kept} nothingAsked={search.text.trim() === ''} />
}

type SaveButtonProps = { kept: SavedSearch | undefined; nothingAsked: boolean }

/** Drawn anew when it says something else, not with every key in the box. */
const SaveButton = memo(({ kept, nothingAsked }: SaveButtonProps) => {
  const { t } = useWords()
  const { now } = useArchive()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      <IconButton
        ref={button}
        label={kept === undefined ? t('archive.save') : t('archive.saved', { name: kept.name })}
        icon={<Star size={16} aria-hidden fill={kept === undefined ? 'none' : 'currentColor'} />}
        aria-haspopup="dialog"
        aria-expanded={open}
        disabled={nothingAsked}
        onClick={() => setOpen(true)}
      />
      {open && (
        <FloatingCard
          narrow
          anchor={button}
          align="end"
          title={t('archive.save')}
          onClose={() => setOpen(false)}
          finalFocus={button}
        >
          <NameForm search={now().search} known={kept} onDone={() => setOpen(false)} />
        </FloatingCard>
      )}
    </>
  )
})

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
