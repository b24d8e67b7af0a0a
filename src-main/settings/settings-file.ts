/**
 * Reads `settings.json` at the boundary. A file nobody can read is renamed to `settings.damaged-<time>.json`, never
 * deleted; what can still be understood of it is kept, the rest gets its default.
 */
import { readFileSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { Settings } from '../../src-shared/contract/index.ts'

export const WindowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(200).max(20_000),
  height: z.int().min(200).max(20_000),
  maximized: z.boolean(),
})
export type WindowState = z.infer<typeof WindowState>

export type StoredSettings = { settings: Settings; window: WindowState | null }

/** `quarantined` is the new path of a damaged file, null when the file was sound or not there yet. */
export function readSettingsFile(file: string, now: Date): StoredSettings & { quarantined: string | null } {
  const text = readText(file)
  if (text === null) return { ...defaultSettings(), quarantined: null }
  const value = parseJson(text)
  const result = understand(value)
  return { settings: result.settings, window: result.window, quarantined: result.sound ? null : quarantine(file, now) }
}

export function defaultSettings(): StoredSettings {
  return { settings: Settings.parse({}), window: null }
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const File = z.object({ settings: z.unknown(), window: z.unknown() }).partial()

function understand(value: unknown): StoredSettings & { sound: boolean } {
  const file = File.safeParse(value)
  if (!file.success) return { ...defaultSettings(), sound: false }
  const whole = Settings.safeParse(file.data.settings === undefined ? {} : file.data.settings)
  const window = WindowState.nullable().safeParse(file.data.window ?? null)
  return {
    settings: whole.success ? whole.data : salvage(file.data.settings),
    // A window that cannot be placed is not worth a quarantine: it just opens in the middle.
    window: window.success ? window.data : null,
    sound: whole.success,
  }
}

/** Each field by itself, so that one bad value does not cost the editor the others. */
function salvage(value: unknown): Settings {
  const fields = z.record(z.string(), z.unknown()).safeParse(value)
  if (!fields.success) return defaultSettings().settings
  const kept = Object.entries(fields.data).filter(
    ([name, field]) => Object.hasOwn(Settings.shape, name) && Settings.safeParse({ [name]: field }).success,
  )
  return Settings.parse(Object.fromEntries(kept))
}

function quarantine(file: string, now: Date): string {
  const time = now.toISOString().replaceAll(/[-:]/g, '').replace('.', '')
  const target = join(dirname(file), `settings.damaged-${time}.json`)
  renameSync(file, target)
  return target
}
