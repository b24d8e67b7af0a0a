import { z } from 'zod'
import { Settings, SettingsPatch } from '../settings.ts'
import { done, nothing } from './shapes.ts'

export const AppInfo = z.object({
  version: z.string(),
  platform: z.string(),
  dataDirectory: z.string(),
  /** The language the menus use, after 'system' is resolved. */
  language: z.enum(['id', 'en']),
  /** 'session': no keychain worth the name, secrets are forgotten when the app closes. */
  secretStorage: z.enum(['keychain', 'session']),
})
export type AppInfo = z.infer<typeof AppInfo>

/** The program itself and the house's settings. */
export const appVerbs = {
  'app.info': { input: nothing, output: AppInfo },
  'app.openExternal': { input: z.object({ url: z.string().max(4000) }), output: done },
  'app.readClipboard': { input: nothing, output: z.object({ text: z.string(), html: z.string() }) },
  'app.flushed': { input: nothing, output: done },
  'settings.get': { input: nothing, output: Settings },
  'settings.update': { input: SettingsPatch, output: Settings },
}
