import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalExtensionEditorComposer } from '@lexical/react/LexicalExtensionEditorComposer'
import type { LexicalEditorWithDispose } from 'lexical'
import type { JSX, ReactNode } from 'react'
import { useWords } from '../i18n/words.ts'
import { blocks } from './blocks/index.ts'
import { LinkForm } from './link-form.tsx'
import { SlashMenu } from './slash-menu.tsx'
import styles from './story-text.module.css'
import { Toolbar } from './toolbar.tsx'

/** The body of the story on the page, with its toolbar and everything that floats beside the text. */
export const StoryText = ({
  editor,
  language,
  above,
}: {
  editor: LexicalEditorWithDispose
  language: 'id' | 'en'
  /** The headline and what else stands between the toolbar and the text. */
  above: ReactNode
}): JSX.Element => {
  const { t } = useWords()
  return (
    <LexicalExtensionEditorComposer initialEditor={editor}>
      <Toolbar />
      <div className={styles.page}>
        <div className={styles.column}>
          {above}
          <ContentEditable
            className={styles.text}
            role="textbox"
            ariaMultiline
            ariaLabel={t('compose.body')}
            aria-placeholder={t('compose.body.placeholder')}
            placeholder={<p className={styles.placeholder}>{t('compose.body.placeholder')}</p>}
            lang={language}
            spellCheck
          />
        </div>
      </div>
      <SlashMenu />
      <LinkForm />
      {blocks.map((block) => (
        <block.Overlay key={block.name} />
      ))}
    </LexicalExtensionEditorComposer>
  )
}
