/** Spelling works offline: only dictionaries that are shipped with the app are used, none is ever downloaded. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Session } from 'electron'
import { newsroomWords } from '../../src-shared/language/newsroom-words.ts'
import { customDictionaryWith } from './custom-dictionary.ts'

const dictionaryFile = 'id-ID-3-0.bdic'

/** Must run before Electron is ready: Chromium looks into `<sessionData>/Dictionaries` when it starts. */
export function installDictionary(resources: string, sessionData: string): boolean {
  const source = join(resources, 'dictionaries', dictionaryFile)
  const target = join(sessionData, 'Dictionaries', dictionaryFile)
  if (existsSync(target)) return true
  if (!existsSync(source)) return false
  mkdirSync(join(sessionData, 'Dictionaries'), { recursive: true, mode: 0o700 })
  copyFileSync(source, target)
  return true
}

/** Words the dictionary lacks and every page has, beside those the editor added. Before Electron is ready, too. */
export function seedWords(sessionData: string): void {
  const file = join(sessionData, 'Custom Dictionary.txt')
  const present = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const next = customDictionaryWith(present, newsroomWords())
  if (next === null) return
  mkdirSync(sessionData, { recursive: true, mode: 0o700 })
  writeFileSync(file, next, { mode: 0o600 })
}

export function checkSpelling(session: Session, hasDictionary: boolean): void {
  // macOS has its own checker, which follows the system's languages.
  if (process.platform === 'darwin') return
  session.setSpellCheckerDictionaryDownloadURL('app://meja/dictionaries/')
  session.setSpellCheckerLanguages(hasDictionary ? ['id'] : [])
}
