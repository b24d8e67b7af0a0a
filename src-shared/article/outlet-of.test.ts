import { expect, test } from 'vitest'
import { outletOf } from './outlet-of.ts'

const from = (source: string, outlet = '', byline = ''): string =>
  outletOf({ origin: { source }, dateline: outlet === '' ? null : { outlet }, byline })

test.each([
  ['https://www.Mercusuar.co.id/a?b=1', '', 'mercusuar.co.id'],
  ['http://jateng.contoh.id:8080', 'Antara', 'jateng.contoh.id'],
  ['https://orang@contoh.id/a', '', 'contoh.id'],
  ['/arsip/lama.jsonl#1', 'Mercusuar', 'Mercusuar'],
  ['', 'TEMPO.CO', 'tempo.co'],
  ['', '', ''],
])('an article from %s with the dateline “%s” is of “%s”', (source, outlet, expected) => {
  expect(from(source, outlet)).toBe(expected)
})

test('what its source names comes before its address', () => {
  const named = (outlet: string): string =>
    outletOf({ origin: { source: 'https://kumpulan.id/a', outlet }, dateline: { outlet: 'Antara' }, byline: '' })
  expect(named(' Suara Pantura ')).toBe('Suara Pantura')
  expect(named('KOMPAS.com')).toBe('kompas.com')
  expect(named('https://www.mercusuar.co.id/berita/1')).toBe('mercusuar.co.id')
  expect(named('PT. Kabar Pantura.Tbk')).toBe('PT. Kabar Pantura.Tbk')
  expect(named('')).toBe('kumpulan.id')
})

test('an agency is known in a byline, a person of the same name is not', () => {
  expect(from('', '', 'Antara/Laras Wida')).toBe('Antara')
  expect(from('', '', 'Laras Wida (KOMPAS.com)')).toBe('kompas.com')
  expect(from('', '', 'Laras Wida')).toBe('')
  expect(from('', '', 'Surya')).toBe('')
  expect(from('', 'Mercusuar', 'Antara')).toBe('Mercusuar')
})
