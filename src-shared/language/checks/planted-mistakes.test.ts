import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkStory } from './check-story.ts'

/**
 * Copy as a tired reporter sends it, each mistake between ⟦kind|…⟧; a mistake in two places carries one name with a full stop in
 * it, `fig.a`. What the rules do not find is marked `missed`: the list shall only become shorter.
 */
type Mark = { kind: string; start: number; end: number; text: string }

const source = readFileSync(join(import.meta.dirname, 'fixtures', 'planted-mistakes.txt'), 'utf8')

const read = (copy: string): { name: string; date: string; text: string; marks: Mark[] } => {
  const end = copy.indexOf('\n')
  const name = copy.slice(0, end)
  const parts = copy.slice(end + 1).split(/⟦([^|⟧]+)\|([^⟧]*)⟧/u)
  const marks: Mark[] = []
  let text = ''
  parts.forEach((part, index) => {
    if (index % 3 === 1) return
    if (index % 3 === 2) {
      const kind = parts[index - 1] ?? ''
      marks.push({ kind, start: text.length, end: text.length + part.length, text: part })
    }
    text += part
  })
  return { name, date: name.split(' ').at(-1) ?? '', text, marks }
}

const copies = source.split(/^=== /mu).slice(1).map(read)

test.each(copies.map((copy) => [copy.name, copy] as const))(
  'the mistakes of %s are found, and nothing else',
  (_, copy) => {
    const { text, date, marks } = copy
    const issues = checkStory({ text, date }).filter((issue) => issue.end > issue.start)
    const touches = (mark: Mark, issue: { start: number; end: number }): boolean =>
      issue.start < mark.end && mark.start < issue.end
    const isFound = (mark: Mark): boolean =>
      issues.some((issue) => touches(mark, issue)) ||
      (mark.kind.includes('.') &&
        marks.some((other) => other.kind === mark.kind && issues.some((issue) => touches(other, issue))))
    const overlooked = marks.filter((mark) => isFound(mark) === (mark.kind === 'missed')).map((mark) => mark.text)
    expect(overlooked).toEqual([])
    const stray = issues.filter((issue) => issue.severity !== 'info' && !marks.some((mark) => touches(mark, issue)))
    expect(stray.map(({ rule, text: found }) => [rule, found])).toEqual([])
  },
)

test('there are more than a hundred of them', () => {
  expect(copies.flatMap(({ marks }) => marks).length).toBeGreaterThan(100)
}, 60_000)
