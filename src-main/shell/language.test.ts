import { expect, it } from 'vitest'
import { resolveLanguage } from './language.ts'

it.each([
  ['system', ['id-ID', 'en-US'], 'id'],
  ['system', ['jv'], 'id'],
  ['system', ['en-US', 'id-ID'], 'en'],
  ['system', ['nl_NL'], 'en'],
  ['system', [], 'en'],
  ['id', ['en-US'], 'id'],
  ['en', ['id-ID'], 'en'],
] as const)('%s with %j is %s', (setting, system, language) => {
  expect(resolveLanguage(setting, system)).toBe(language)
})
