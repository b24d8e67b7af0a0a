import { expect, test } from 'vitest'
import { Settings, SettingsPatch } from './settings.ts'

test('a patch holds only what it changes', () => {
  expect(SettingsPatch.parse({ theme: 'dark' })).toEqual({ theme: 'dark' })
  expect(SettingsPatch.parse({})).toEqual({})
})

test('an empty file is a complete set of settings, and every field can be changed', () => {
  expect(SettingsPatch.parse(Settings.parse({}))).toEqual(Settings.parse({}))
})
