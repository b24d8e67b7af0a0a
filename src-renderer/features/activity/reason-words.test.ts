import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { reasonIn } from './reason-words.ts'

const main = join(import.meta.dirname, '../../../src-main')

/** Every sentence in the sources that begins as reasons do, with something in place of what is filled in. */
const reasonsIn = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/'((?:[^'\\\n]|\\.)+)'|`((?:[^`\\]|\\.)+)`/g)]
    .map(([, plain, filled]) => (plain ?? filled ?? '').replace(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, 'X'))
    .filter((text) => /^(?:it|its|the|a|there|too many|no story) [a-zA-Z]\S* \S+/.test(text) || text === 'it is empty')

const importing = join(main, 'importing')
const sources = readdirSync(importing, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.includes('fixtures'))
  .map((name) => join(importing, name))
  .concat(join(main, 'archive/imports.ts'))

describe('why something was not imported', () => {
  it('is said in Indonesian whatever it was', () => {
    const reasons = [...new Set(sources.flatMap(reasonsIn))]
    expect(reasons.length).toBeGreaterThan(35)
    expect(reasons.filter((reason) => reasonIn('id', reason) === reason)).toEqual([])
  })

  it('keeps what is filled in, also of a reason within a reason', () => {
    expect(reasonIn('id', 'it has 5 cells, the first row has 3')).toBe('ada 5 sel, baris pertama hanya 3')
    const cut = 'the story came without its picture: "rob.jpg" is cut off: a part of the picture is missing.'
    expect(reasonIn('id', cut)).toBe('naskahnya masuk tanpa gambarnya: “rob.jpg” terpotong: sebagian gambarnya hilang.')
    expect(reasonIn('en', cut)).toBe(cut)
    expect(reasonIn('id', 'something else')).toBe('something else')
  })
})
