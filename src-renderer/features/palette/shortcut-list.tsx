import { MenuCommand } from '../../../src-shared/contract/index.ts'
import { canRun } from '../../app/commands.ts'
import { commandShortcuts } from '../../app/shortcuts.ts'
import { blockCommands } from '../../editor/blocks/index.ts'
import type { Key } from '../../i18n/catalogues.ts'
import { useWords } from '../../i18n/words.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Keys } from '../../ui/keys.tsx'
import styles from './shortcut-list.module.css'

/** Every shortcut that does something now, grouped by where it works. */
type Row = { words: Key; shortcuts: string[] }

const everywhere: (Row & { command: MenuCommand })[] = MenuCommand.options
  .filter((command) => !command.startsWith('inspector-'))
  .map((command) => ({ command, words: `command.${command}`, shortcuts: [commandShortcuts[command]] }))

/** Heard by the notices themselves, for as long as there is one. */
const toNotices: Row = { words: 'shortcuts.notices', shortcuts: ['F6'] }

const inList: Row[] = [
  { words: 'shortcuts.moveInList', shortcuts: ['Up', 'Down'] },
  { words: 'shortcuts.firstLast', shortcuts: ['Home', 'End'] },
  { words: 'shortcuts.openArticle', shortcuts: ['Enter'] },
  { words: 'shortcuts.toStory', shortcuts: ['Enter'] },
  { words: 'shortcuts.trashArticle', shortcuts: ['Delete'] },
  { words: 'shortcuts.menuInList', shortcuts: ['Shift+F10'] },
]

const inArchive: Row[] = [
  { words: 'shortcuts.toResults', shortcuts: ['Alt+Down'] },
  { words: 'archive.verb.preview', shortcuts: ['Space'] },
  { words: 'archive.hits.next', shortcuts: ['F3'] },
  { words: 'archive.hits.previous', shortcuts: ['Shift+F3'] },
  { words: 'archive.verb.related', shortcuts: ['I'] },
  { words: 'archive.verb.cite', shortcuts: ['C'] },
  { words: 'archive.verb.lift', shortcuts: ['A'] },
  { words: 'archive.verb.export', shortcuts: ['E'] },
  { words: 'shortcuts.pickMore', shortcuts: ['Shift+Up', 'Shift+Down'] },
  { words: 'shortcuts.pickAll', shortcuts: ['Mod+A'] },
]

const inText: Row[] = [
  { words: 'shortcuts.blocks', shortcuts: ['/'] },
  ...blockCommands.flatMap(({ label, shortcut }) =>
    shortcut === null ? [] : [{ words: label, shortcuts: [shortcut] }],
  ),
]

export const ShortcutList = ({ onClose }: { onClose: () => void }) => {
  const { t } = useWords()
  return (
    <Dialog open form="wide" title={t('shortcuts.title')} onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={styles.columns} aria-label={t('shortcuts.title')} tabIndex={0}>
        <Group
          title={t('shortcuts.everywhere')}
          rows={[...everywhere.filter(({ command }) => canRun(command)), toNotices]}
          extra={t('frame.inspector')}
        />
        <div>
          <Group title={t('shortcuts.inList')} rows={inList} />
          <Group title={t('shortcuts.inArchive')} rows={inArchive} />
          <Group title={t('shortcuts.inText')} rows={inText} />
        </div>
      </section>
    </Dialog>
  )
}

const Group = ({ title, rows, extra }: { title: string; rows: Row[]; extra?: string }) => {
  const { t } = useWords()
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      <dl>
        {rows.map(({ words, shortcuts }) => (
          <div key={words} className={styles.row}>
            <dt>{t(words)}</dt>
            <dd className={styles.keys}>
              {shortcuts.map((shortcut) => (
                <Keys key={shortcut} shortcut={shortcut} />
              ))}
            </dd>
          </div>
        ))}
        {extra !== undefined && (
          <div className={styles.row}>
            <dt>{extra}</dt>
            <dd className={styles.keys}>
              <Keys shortcut={commandShortcuts['inspector-1']} />–<Keys shortcut={commandShortcuts['inspector-5']} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
