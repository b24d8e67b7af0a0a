import { ContextMenu as BaseContext } from '@base-ui/react/context-menu'
import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'
import { useWords } from '../i18n/words.ts'
import { Keys } from './keys.tsx'
import styles from './menu.module.css'

/** A context menu built from data. */
export type MenuChoice =
  | { label: string; shortcut?: string; danger?: boolean; disabled?: boolean; run: () => void }
  | { separator: string }

const Choices = ({ choices }: { choices: readonly MenuChoice[] }) =>
  choices.map((choice) =>
    'separator' in choice ? (
      <Base.Separator key={choice.separator} className={styles.separator} />
    ) : (
      <Base.Item
        key={choice.label}
        className={[styles.item, choice.danger ? styles.danger : undefined].filter(Boolean).join(' ')}
        disabled={choice.disabled ?? false}
        onClick={choice.run}
      >
        {choice.label}
        {choice.shortcut !== undefined && <Keys shortcut={choice.shortcut} />}
      </Base.Item>
    ),
  )

/** A menu is drawn at the end of the page, outside every landmark; this gives it one. */
const Landmark = ({ children }: { children: ReactNode }) => {
  const { t } = useWords()
  return <section aria-label={t('frame.menu')}>{children}</section>
}

/** Opens on right click or the menu key anywhere inside `area`. */
export const ContextMenu = ({
  area,
  choices,
}: {
  area: ReactElement<Record<string, unknown>>
  choices: readonly MenuChoice[]
}) => (
  <BaseContext.Root>
    <BaseContext.Trigger render={area} />
    <BaseContext.Portal>
      <Landmark>
        <BaseContext.Positioner className={styles.positioner}>
          <BaseContext.Popup className={styles.popup}>
            <Choices choices={choices} />
          </BaseContext.Popup>
        </BaseContext.Positioner>
      </Landmark>
    </BaseContext.Portal>
  </BaseContext.Root>
)
