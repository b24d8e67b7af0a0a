import { createContext, useContext } from 'react'
import type { Key } from './catalogues.ts'
import { catalogues } from './catalogues.ts'
import { type Formats, formatsFor } from './formats.ts'
import { fillIn, type Values } from './placeholders.ts'

/** The words of the interface in the editor's language, and its dates and numbers. */
export type InterfaceLanguage = 'id' | 'en'
export type Words = {
  language: InterfaceLanguage
  /** `t('desk.words', { n: 3 })`; numbers are written the language's way. */
  t: (key: Key, values?: Values) => string
  formats: Formats
}

export const wordsFor = (language: InterfaceLanguage): Words => ({
  language,
  t: (key, values = {}) => fillIn(catalogues[language][key], values, language),
  formats: formatsFor(language),
})

const languages: Record<InterfaceLanguage, Words> = { id: wordsFor('id'), en: wordsFor('en') }
const LanguageContext = createContext<InterfaceLanguage>('id')
export const LanguageProvider = LanguageContext.Provider

/** `const { t, formats, language } = useWords()` */
export const useWords = (): Words => languages[useContext(LanguageContext)]
