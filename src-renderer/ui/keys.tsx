import styles from './keys.module.css'

/** A shortcut as the keys to press. Written 'Mod+Shift+N'; Mod is ⌘ on a Mac and Ctrl elsewhere. */
export const isMac = typeof navigator !== 'undefined' && navigator.userAgent.includes('Macintosh')

const caps: Record<string, string> = isMac
  ? { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↵', Up: '↑', Down: '↓' }
  : { Mod: 'Ctrl', Up: '↑', Down: '↓' }

export const shortcutText = (shortcut: string): string =>
  shortcut
    .split('+')
    .map((key) => caps[key] ?? key)
    .join(isMac ? '' : '+')

export const Keys = ({ shortcut }: { shortcut: string }) => <kbd className={styles.keys}>{shortcutText(shortcut)}</kbd>
