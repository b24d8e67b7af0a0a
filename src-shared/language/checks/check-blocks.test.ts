import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fixSafely } from './apply-safe-fixes.ts'
import type { CheckInput } from './check.types.ts'
import { checkBlocks, checkStory } from './check-story.ts'

const seed = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'seed-article.txt'), 'utf8')
const paragraphs = seed.split('\n\n')

/** What an editor types: a changed, new, doubled, moved or missing paragraph, or a few stray characters in one. */
const edit = fc.oneof(
  fc.record({
    kind: fc.constant('insert' as const),
    at: fc.nat(12),
    text: fc.constantFrom('Harga Rp 5 juta disini.', '“Kami siap', 'Selain itu harga naik.', '1. Satu', '('),
  }),
  fc.record({
    kind: fc.constant('type' as const),
    at: fc.nat(12),
    text: fc.constantFrom(' ', '”', ' resiko', ',,', '\n', 'yang yang ', '12.30'),
  }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat(12), text: fc.constant('') }),
)
const applied = (
  blocks: string[],
  { kind, at, text }: { kind: 'insert' | 'type' | 'remove'; at: number; text: string },
): string[] => {
  const index = at % Math.max(1, blocks.length)
  switch (kind) {
    case 'insert':
      return [...blocks.slice(0, index), text, ...blocks.slice(index)]
    case 'type':
      return blocks.map((block, place) =>
        place === index ? block.slice(0, block.length / 2) + text + block.slice(block.length / 2) : block,
      )
    case 'remove':
      return blocks.filter((_, place) => place !== index)
  }
}

test('checking what changed finds what a whole run finds', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
      let blocks = paragraphs
      let known = checkBlocks(null, { text: seed })
      for (const change of edits) {
        blocks = applied(blocks, change)
        const next: CheckInput = { text: blocks.join('\n\n') }
        known = checkBlocks(known, next)
        expect(known.issues).toEqual(checkStory(next))
      }
    }),
    { numRuns: 40 },
  )
}, 60_000)

test('only the changed block is read again', () => {
  const before = checkBlocks(null, { text: seed })
  expect(before.blocksRead).toBe(13)
  expect(checkBlocks(before, { text: seed }).blocksRead).toBe(0)
  const typed = seed.replace('Pada kesempatan itu', 'Pada kesempatan itu juga')
  expect(checkBlocks(before, { text: typed }).blocksRead).toBe(1)
})

test('another date or setting reads everything again', () => {
  const before = checkBlocks(null, { text: seed })
  expect(checkBlocks(before, { text: seed, date: '2024-09-18' }).blocksRead).toBe(13)
  const settings = { rules: { 'money.rp-spacing': 'off' as const } }
  const after = checkBlocks(before, { text: seed, settings })
  expect(after.issues.some((issue) => issue.rule === 'money.rp-spacing')).toBe(false)
})

test('nothing breaks on any text, and safe fixes end', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.constantFrom(...paragraphs),
          fc.string({ unit: 'grapheme' }),
          fc.constantFrom('“', '"', '(', ' ,', 'Rp ', '  ', '\n\n', '31/2', '…', '\uFFFC'),
        ),
      ),
      (parts) => {
        const text = parts.join(' ')
        for (const issue of checkStory({ text })) expect(text.slice(issue.start, issue.end)).toBe(issue.text)
        const fixed = fixSafely({ text })
        expect(checkStory({ text: fixed }).filter((issue) => issue.safe)).toEqual([])
      },
    ),
    { numRuns: 100 },
  )
}, 60_000)

test('house settings: severity, ignored findings, the team’s dictionary', () => {
  const text = 'Warga menanggung resiko di apotik itu.'
  const rules = { rules: { 'word.nonstandard': 'error' as const } }
  expect(checkStory({ text, settings: rules }).filter((issue) => issue.severity === 'error')).toHaveLength(2)
  const ignore = [{ rule: 'word.nonstandard', text: 'resiko' }]
  expect(checkStory({ text, settings: { ignore } }).map((issue) => issue.text)).toEqual(['apotik'])
  const dictionary = ['Apotik']
  expect(checkStory({ text, settings: { dictionary } }).map((issue) => issue.text)).toEqual(['resiko'])
})

test('English copy is spared the rules of Indonesian', () => {
  const text =
    'JAKARTA, Indonesia (AP) — The minister said on Monday that 1.5 million people were at resiko. "We are ready," he said.'
  expect(checkStory({ text, settings: { houseDateline: '' } }).filter((issue) => issue.severity !== 'info')).toEqual([])
})
