import { expect, test } from 'vitest'
import { structureStory } from './structure.ts'

/** Copy far longer than any story is read in a time that grows with its length and no faster. */
test.each([
  ['one letter a line', 'a\n'.repeat(50_000)],
  ['thousands of quotations', '"a b c," kata Budi.\n\n'.repeat(5000)],
  [
    'thousands of speakers',
    Array.from({ length: 4000 }, (_, at) => `"Ya," kata N${(at + 4e4).toString(36)}a.`).join('\n\n'),
  ],
  ['nothing but opening marks', '“'.repeat(100_000)],
  ['nothing but functions', 'Direktur '.repeat(11_000)],
  ['nothing but related markers', '. Baca juga: A B C '.repeat(5000)],
])('100 KB of %s is read in a time that grows with its length', { timeout: 60_000 }, (_, copy) => {
  const time = (text: string): number => {
    const started = process.cpuUsage().user
    structureStory(text)
    return (process.cpuUsage().user - started) / 1000
  }
  const quarter = Math.max(5, ...Array.from({ length: 3 }, () => time(copy.slice(0, copy.length / 4))))
  // Four times as much may take four times as long; a processor shared with others adds the rest.
  expect(Math.min(time(copy), time(copy))).toBeLessThan(quarter * 12 + 100)
})
