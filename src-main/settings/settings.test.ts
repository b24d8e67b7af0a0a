import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createSettings } from './settings.ts'
import { defaultSettings, readSettingsFile, type StoredSettings } from './settings-file.ts'

const place = { x: 10, y: 20, width: 1300, height: 800, maximized: false }

it('writes what the next start reads, and tells who listens', () => {
  const directory = mkdtempSync(join(tmpdir(), 'meja-settings-'))
  const file = join(directory, 'settings.json')
  const settings = createSettings(defaultSettings(), {
    write: (stored) => writeFileSync(file, JSON.stringify(stored)),
  })
  const heard: string[] = []
  settings.onChange((changed) => heard.push(changed.outlet))
  settings.rememberWindow(place)
  settings.update({ outlet: 'Mercusuar', theme: undefined })
  const { settings: stored, window, quarantined } = readSettingsFile(file, new Date())
  expect(stored).toEqual({ ...defaultSettings().settings, outlet: 'Mercusuar' })
  expect({ window, quarantined, heard }).toEqual({ window: place, quarantined: null, heard: ['Mercusuar'] })
  expect(readFileSync(file, 'utf8')).not.toContain('undefined')
  rmSync(directory, { recursive: true })
})

it.each([
  ['ENOSPC', 'disk_full'],
  ['EACCES', 'file_unreadable'],
])('keeps the old settings when writing fails with %s', (code, expected) => {
  const write = (_: StoredSettings) => {
    throw Object.assign(new Error(code), { code })
  }
  const settings = createSettings(defaultSettings(), { write })
  expect(() => settings.update({ theme: 'dark' })).toThrow(expect.objectContaining({ code: expected }))
  expect(settings.get().theme).toBe('system')
})
