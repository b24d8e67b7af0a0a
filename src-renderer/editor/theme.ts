import type { EditorThemeClasses } from 'lexical'
import styles from './story-text.module.css'

/** The classes of the story's ordinary parts; blocks bring their own. */
const named = (name: string): string => styles[name] ?? ''

export const theme: EditorThemeClasses = {
  paragraph: named('paragraph'),
  heading: { h2: named('h2'), h3: named('h3'), h4: named('h4') },
  quote: named('paragraph'),
  list: { ul: named('ul'), ol: named('ol'), listitem: named('li'), nested: { listitem: named('nested') } },
  link: named('link'),
  text: {
    bold: named('bold'),
    italic: named('italic'),
    underline: named('underline'),
    strikethrough: named('strikethrough'),
    underlineStrikethrough: named('underlineStrikethrough'),
    code: named('code'),
  },
  blockCursor: named('blockCursor'),
}
