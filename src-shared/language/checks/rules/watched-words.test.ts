import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Watch, Word } from '../check.types.ts'
import { storyContext } from '../story-context.ts'
import { mayHold, watch, watchesIn } from './watched-words.ts'

const wordsOf = (text: string): readonly Word[] => storyContext({ text }).blocks[0]?.context.proseWords ?? []
const hears = (text: string, announced: Watch): boolean => watchesIn(wordsOf(text)).has(announced)

test('a watched word is told to those who watch it, also with an ending, and to nobody else', () => {
  const first = watch(['qresiko', 'qx'])
  const second = watch(['qresiko', 'qlain'])
  for (const text of [
    'ada qresiko',
    'Qresikonya',
    'ada QRESIKOLAH itu',
    'apa qresikokah?',
    '“qresiko”',
    'qresiko2',
    '5qresiko-x',
  ])
    expect([hears(text, first), hears(text, second)], text).toEqual([true, true])
  for (const text of ['qx', 'qxnya', 'a-qx', 'qx/y'])
    expect([hears(text, first), hears(text, second)], text).toEqual([true, false])
  expect([hears('qlain', first), hears('qlain', second)]).toEqual([false, true])
  for (const text of ['nya', 'lah', 'qresikoku', 'resiko', 'aqresiko'])
    expect([hears(text, first), hears(text, second)], text).toEqual([false, false])
})

test('of two words both must stand there in a row; with a capital, an ending, in a chain', () => {
  const two = watch(['qmeski qbegitu'])
  for (const text of ['Qmeski qbegitu, ia', 'qmeski, qbegitu', 'ia-qmeski  QBEGITULAH'])
    expect(hears(text, two), text).toBe(true)
  for (const text of ['qmeski ia qbegitu', 'qbegitu qmeski', 'qmeski', 'qbegitu'])
    expect(hears(text, two), text).toBe(false)
  const capital = watch(['Qnamun'])
  expect(['ia Qnamun', 'QNAMUN', 'ia qnamun'].map((text) => hears(text, capital))).toEqual([true, true, false])
  const ending = watch(['-pun'])
  expect(['orangpun', 'ORANGPUN', 'maupun ia', 'punya', 'punah'].map((text) => hears(text, ending))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
  const chain = watch(["qjum'at", 'qsub-bab'])
  expect(['Qjum’at', "qjum'at", 'qsub-bab', 'qsub', 'qjum'].map((text) => hears(text, chain))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})

test('a word between other marks than letters is heard, whatever they are, and may stand in the whole text', () => {
  const announced = watch(['qkata', 'qsebelum ini'])
  const beside = fc.string({ unit: fc.constantFrom(...' ?!….,:;"“”’\'()%-–—/5\u0301\u00A0\n') })
  fc.assert(
    fc.property(beside, beside, fc.constantFrom('qkata', 'Qkata', 'QKATA'), (before, after, word) => {
      const text = `Ia${before === '' ? ' ' : before}${word}${after}`
      const heard = storyContext({ text }).blocks.some(({ context }) => context.watches.has(announced))
      expect(heard).toBe(true)
      expect(mayHold(text, announced)).toBe(true)
    }),
  )
})

test('a text that holds none of a few words is told; of many words nobody asks', () => {
  const few = watch(['qsatu dua', '-pun'])
  expect(['Qsatu', 'walaupun', 'dua'].map((text) => mayHold(text, few))).toEqual([true, true, false])
  const many = watch(Array.from({ length: 60 }, (_, index) => `qkata${index}`))
  expect(mayHold('dua', many)).toBe(true)
})
