import { ImagePlus, X } from 'lucide-react'
import { type DragEvent, type JSX, useState } from 'react'
import type { Media, LeadImage as Picture } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { tellFailure } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import frame from '../../ui/picture-frame.module.css'
import { GrowingField } from './growing-field.tsx'
import styles from './lead-image.module.css'
import type { StorySession } from './session.ts'
import { useStory } from './use-session.ts'

/** The picture above the text with what belongs to it. A caption may wait for its picture. */
const none: Picture = { mediaId: null, caption: '', alt: '', credit: '' }

export const LeadImage = ({ session }: { session: StorySession }): JSX.Element => {
  const { t } = useWords()
  const picture = useStory(session, (state) => state.fields.leadImage)
  const [over, setOver] = useState(false)
  const fail = tellFailure(t)
  const change = (part: Partial<Picture>): void =>
    session.setField('leadImage', { ...(session.state().fields.leadImage ?? none), ...part })
  const show = (media: Media | null): void => {
    if (media !== null) change({ mediaId: media.id })
  }
  const choose = (): void => void call('media.choose', {}).then(show).catch(fail)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const file = [...event.dataTransfer.files].find((dropped) => dropped.type.startsWith('image/'))
    if (file === undefined) return
    file
      .arrayBuffer()
      .then((bytes) => call('media.add', { fileName: file.name.slice(0, 300), data: new Uint8Array(bytes) }))
      .then(show)
      .catch(fail)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file has its equal in the button
    <div
      className={styles.image}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {picture?.mediaId ? (
        <div className={frame.frame}>
          <img src={`app://meja/media/${picture.mediaId}`} alt={picture.alt} className={frame.image} />
          <div className={frame.tools}>
            <Button onClick={choose}>{t('compose.image.replace')}</Button>
            <IconButton
              label={t('compose.image.remove')}
              icon={<X size={16} aria-hidden />}
              onClick={() => change({ mediaId: null })}
            />
          </div>
        </div>
      ) : (
        <Button kind="quiet" icon={<ImagePlus size={18} aria-hidden />} onClick={choose}>
          {t('compose.image.choose')}
        </Button>
      )}
      {picture === null ? null : (
        <div className={styles.words}>
          <GrowingField
            label={t('compose.image.caption')}
            part="caption"
            value={picture.caption}
            maxLength={2000}
            onChange={(caption) => change({ caption })}
          />
          <GrowingField
            label={t('compose.image.credit')}
            value={picture.credit}
            maxLength={300}
            onChange={(credit) => change({ credit })}
          />
          {picture.mediaId === null ? null : (
            <GrowingField
              label={t('compose.image.alt')}
              value={picture.alt}
              maxLength={1000}
              onChange={(alt) => change({ alt })}
            />
          )}
        </div>
      )}
    </div>
  )
}
