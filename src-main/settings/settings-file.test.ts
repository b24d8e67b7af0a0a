import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Settings } from '../../src-shared/contract/index.ts'
import { readSettingsFile } from './settings-file.ts'

const now = new Date('2026-11-22T08:09:10.123Z')
let directory: string
let file: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'meja-settings-'))
  file = join(directory, 'settings.json')
  writeFileSync(join(directory, 'archive.db'), 'the archive')
})
afterEach(() => rmSync(directory, { recursive: true }))

const defaults = Settings.parse({})
const sound = JSON.stringify({ settings: { ...defaults, theme: 'dark', outlet: 'Mercusuar' }, window: null })

const notJson = [
  '',
  ' ',
  '\n\n',
  '\u0000',
  '\u0000'.repeat(4096),
  '{',
  '}',
  '{{}}',
  '{"settings":',
  '{"settings":{}',
  '{"settings":{"theme":"dark"}} trailing',
  "{'settings':{}}",
  '{settings:{}}',
  '{"settings":{},}',
  '// comment\n{}',
  'undefined',
  'NaN',
  'theme=dark',
  '<html></html>',
  '<?xml version="1.0"?>',
  '---\ntheme: dark',
  '\ufeff\ufeff{}',
  '\uffff',
  'PK\u0003\u0004',
  'SQLite format 3\u0000',
  `${'['.repeat(50_000)}`,
  `{"settings":${'{"a":'.repeat(2000)}`,
  '"unterminated',
  '{"settings":{"outlet":"\u0001"}}',
  '{"a":1}{"b":2}',
]
const truncated = Array.from({ length: 20 }, (_, index) => sound.slice(0, 1 + index * 13))
const notAnObject = ['null', 'true', '0', '1e999', '"text"', '[]', '[{"settings":{}}]']
const wrongSettings = ['null', 'true', '7', '"dark"', '[]', '[{"theme":"dark"}]'].map(
  (value) => `{"settings":${value}}`,
)

describe('a file that cannot be understood', () => {
  const files = [...notJson, ...truncated, ...notAnObject, ...wrongSettings]
  it('is tried in at least fifty ways', () => expect(files.length).toBeGreaterThanOrEqual(50))

  it.each(files)('%j', (text) => {
    writeFileSync(file, text)
    const { settings, window, quarantined } = readSettingsFile(file, now)
    expect(settings).toEqual(defaults)
    expect(window).toBeNull()
    expect(quarantined).toBe(join(directory, 'settings.damaged-20261122T080910123Z.json'))
    expect(readFileSync(quarantined ?? '', 'utf8')).toBe(text)
    expect(readdirSync(directory).toSorted()).toEqual(['archive.db', 'settings.damaged-20261122T080910123Z.json'])
    expect(readFileSync(join(directory, 'archive.db'), 'utf8')).toBe('the archive')
  })
})

describe('one bad value', () => {
  it.each([
    { theme: 'pink' },
    { interfaceLanguage: 'nl' },
    { listWidth: -1 },
    { listWidth: '320' },
    { inspectorOpen: 'yes' },
    { sections: 'Nasional' },
    { sections: [1] },
    { houseDateline: 'x'.repeat(101) },
    { theme: null },
  ])('%j costs only itself, and the file is kept', (bad) => {
    writeFileSync(file, JSON.stringify({ settings: { outlet: 'Mercusuar', ...bad } }))
    const { settings, quarantined } = readSettingsFile(file, now)
    expect(settings).toEqual({ ...defaults, outlet: 'Mercusuar' })
    expect(quarantined).not.toBeNull()
  })
})

describe('a sound file', () => {
  it('is read as it is and stays where it is', () => {
    writeFileSync(file, sound)
    const { settings, quarantined } = readSettingsFile(file, now)
    expect(settings).toEqual({ ...defaults, theme: 'dark', outlet: 'Mercusuar' })
    expect(quarantined).toBeNull()
    expect(readFileSync(file, 'utf8')).toBe(sound)
  })

  it('may be missing or empty of settings', () => {
    expect(readSettingsFile(file, now)).toEqual({ settings: defaults, window: null, quarantined: null })
    writeFileSync(file, '{}')
    expect(readSettingsFile(file, now)).toEqual({ settings: defaults, window: null, quarantined: null })
  })

  it('loses keys that are not known and cannot reach prototypes', () => {
    writeFileSync(file, '{"settings":{"theme":"dark","old":1,"__proto__":{"polluted":1}},"other":2}')
    const { settings, quarantined } = readSettingsFile(file, now)
    expect(settings).toEqual({ ...defaults, theme: 'dark' })
    expect(quarantined).toBeNull()
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted')
    expect(settings).not.toHaveProperty('polluted')
  })

  it('gives up a window that cannot be placed without a quarantine', () => {
    writeFileSync(file, '{"settings":{},"window":{"x":1e99}}')
    expect(readSettingsFile(file, now)).toEqual({ settings: defaults, window: null, quarantined: null })
  })
})
