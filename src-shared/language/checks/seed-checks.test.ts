import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { structureStory } from '../structure.ts'
import { applySafeFixes, fixSafely } from './apply-safe-fixes.ts'
import { checkStory } from './check-story.ts'

/** The sample copy, with the issues an editor marked in it by hand. Entries marked `hard` may be missed. */
const read = (name: string): string => readFileSync(join(import.meta.dirname, '..', 'fixtures', name), 'utf8')

const Annotation = z.object({
  blocks: z.array(z.object({ id: z.string(), start: z.number() })),
  issues: z.array(
    z.object({
      rule: z.string(),
      severity: z.string(),
      start: z.number().nullable(),
      end: z.number().nullable(),
      fix: z.string().nullable(),
      safeAutofix: z.boolean(),
      hard: z.boolean().optional(),
      positions: z.array(z.number()).optional(),
    }),
  ),
  mustNotFlag: z.array(z.object({ start: z.number(), end: z.number(), text: z.string() })),
  afterSafeAutofix: z.object({ blocks: z.record(z.string(), z.string()) }),
})

const text = read('seed-article.txt')
const annotation = Annotation.parse(JSON.parse(read('seed-annotation.json')))
const found = checkStory({ text })
/** An annotated matter of style is information, and so is a question to the writer. */
const severities: Record<string, string> = { style: 'info', query: 'info' }

test.each(annotation.issues.filter((issue) => issue.hard !== true && issue.start !== null))(
  '$rule at $start is found',
  ({ rule, severity, start, end, fix, safeAutofix }) => {
    const own = found.filter((issue) => issue.rule === rule && issue.start === start && issue.end === end)
    expect(own).toMatchObject([{ severity: severities[severity] ?? severity, fix, safe: safeAutofix }])
  },
)

test('each no-break space is found, and what the story lacks', () => {
  const positions = annotation.issues.flatMap((issue) => issue.positions ?? [])
  expect(found.filter((issue) => issue.rule === 'paste.nbsp').map((issue) => issue.start)).toEqual(positions)
  expect(found.filter((issue) => issue.rule === 'meta.missing')).toHaveLength(1)
})

test.each(annotation.mustNotFlag)('$text is left alone', ({ start, end }) => {
  expect(found.filter((issue) => issue.start >= start && issue.end <= end && issue.end > issue.start)).toEqual([])
})

test('nothing else is an error or a warning', () => {
  const marked = new Set(annotation.issues.map((issue) => issue.rule))
  expect(found.filter((issue) => issue.severity !== 'info' && !marked.has(issue.rule))).toEqual([])
})

test('the copy after the safe fixes is the one the editor would have', () => {
  const fixed = fixSafely({ text })
  expect(applySafeFixes(text, found)).toBe(fixed)
  const blocks = structureStory(fixed).blocks
  const ids = annotation.blocks.map((block) => block.id)
  const byId = Object.fromEntries(blocks.map((block, index) => [ids[index], block.text]))
  expect(byId).toMatchObject(annotation.afterSafeAutofix.blocks)
  expect(blocks).toHaveLength(annotation.blocks.length)
})
