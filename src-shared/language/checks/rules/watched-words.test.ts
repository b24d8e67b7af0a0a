import { expect, test } from 'vitest'
import { watch, watchersOf } from './watched-words.ts'

const asked = (lower: string) => ({ text: lower, lower, start: 0, end: lower.length, watchers: watchersOf(lower) })

test('a watched word is told to those who watch it, also with an ending, and to nobody else', () => {
  const first = watch(['qresiko', 'qx'])
  const second = watch(['qresiko', 'qlain'])
  for (const lower of ['qresiko', 'qresikonya', 'qresikolah', 'qresikokah'])
    expect([first(asked(lower)), second(asked(lower))], lower).toEqual([true, true])
  for (const lower of ['qx', 'qxnya']) expect([first(asked(lower)), second(asked(lower))], lower).toEqual([true, false])
  expect([first(asked('qlain')), second(asked('qlain'))]).toEqual([false, true])
  for (const lower of ['', 'nya', 'lah', 'qresikoku', 'resiko'])
    expect([first(asked(lower)), second(asked(lower))], lower).toEqual([false, false])
})
