import { expect, test } from 'vitest'
import { evidenceOf } from './name-evidence.ts'
import { titledPeople } from './names-in-copy.ts'

/** Whether the person with a function opens a sentence, so that a "-nya" behind it may mean them. */
test.each([
  ['Bupati Budi Santoso datang.', true],
  ['Warga pulang. Bupati Budi Santoso datang.', true],
  ['Warga pulang?!  Bupati Budi Santoso datang.', true],
  ['Warga pulang…\nBupati Budi Santoso datang.', false],
  ['“\uFFFC”Bupati Budi Santoso datang.', true],
  ['\uFFFC\uFFFC. Sementara itu Bupati Budi Santoso datang.', true],
  ['Usai rapat, Bupati Budi Santoso datang.', true],
  ['Menurut Ratna, Bupati Budi Santoso datang.', false],
  ['Ratna bertanya kepada Bupati Budi Santoso.', false],
  ['Hal itu disampaikan Bupati Budi Santoso.', true],
  ['Hal itu lalu disampaikan oleh Bupati Budi Santoso.', true],
  ['Kantor 12, Bupati Budi Santoso datang.', false],
])('in %j: %s', (text, opens) => {
  const [mentioned] = titledPeople(text, 0, text.length, evidenceOf(text, []))
  expect([mentioned?.person.name, mentioned?.opens]).toEqual(['Budi Santoso', opens])
})

/** What is done to somebody, or what they do, told by the first words behind the name. */
test.each([
  ['Bupati Budi Santoso ditangkap di Solo.', 'acted-on'],
  ['Bupati Budi Santoso, 45 tahun, ditangkap di Solo.', 'acted-on'],
  ['Bupati Budi Santoso tewas di Solo.', 'dead'],
  ['Bupati Budi Santoso ditemui di Solo.', 'able'],
  ['Bupati Budi Santoso memang lalu juga kemarin sempat ditangkap.', 'able'],
])('in %j whoever is named is %s', (text, fate) => {
  expect(titledPeople(text, 0, text.length, evidenceOf(text, []))[0]?.fate).toBe(fate)
})
