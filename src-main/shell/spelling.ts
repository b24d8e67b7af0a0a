/** Spelling works offline: only dictionaries that are shipped with the app are used, none is ever downloaded. */
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Session } from 'electron'

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

export function checkSpelling(session: Session, hasDictionary: boolean): void {
  // macOS has its own checker, which follows the system's languages.
  if (process.platform === 'darwin') return
  session.setSpellCheckerDictionaryDownloadURL('app://meja/dictionaries/')
  session.setSpellCheckerLanguages(hasDictionary ? ['id'] : [])
}
