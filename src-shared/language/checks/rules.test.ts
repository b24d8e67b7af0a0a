import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { english } from './catalogue.en.ts'
import { indonesian } from './catalogue.id.ts'
import type { Example, Rule } from './check.types.ts'
import type { CheckSettings } from './check-settings.ts'
import { checkStory } from './check-story.ts'
import { listRules, rules } from './rules.ts'
import { signsIn } from './signs.ts'
import { storyContext } from './story-context.ts'

const spelledOut = (example: Example): { text: string; fix?: string; date?: string; settings?: CheckSettings } =>
  typeof example === 'string' ? { text: example } : example

const run = (rule: Rule, example: Example) => {
  const { text, fix, date, settings } = spelledOut(example)
  const open = text.indexOf('⟦')
  const close = text.indexOf('⟧')
  const copy = text.replace(/[⟦⟧]/gu, '')
  const switchedOn: CheckSettings = {
    ...settings,
    rules: { ...(rule.severity === 'off' ? { [rule.id]: 'info' } : {}) },
  }
  const issues = checkStory({ text: copy, settings: switchedOn, ...(date === undefined ? {} : { date }) })
  return {
    marked: open === -1 ? null : { start: open, end: close - 1 },
    fix,
    found: issues.filter((issue) => issue.rule === rule.id),
    copy,
  }
}

describe.each(rules.map((rule): [string, Rule] => [rule.id, rule]))('%s', (_, rule) => {
  test.each(rule.examples.fires)('fires on %j', (example) => {
    const { marked, fix, found, copy } = run(rule, example)
    expect(found.map(({ start, end }) => ({ start, end }))).toEqual([marked])
    expect(found[0]?.text).toBe(copy.slice(marked?.start, marked?.end))
    if (fix !== undefined) expect(found[0]?.fix).toBe(fix)
  })
  test.each(rule.examples.silent)('is silent on %j', (example) => {
    expect(run(rule, example).found).toEqual([])
  })
})

test('every rule has examples of both kinds and words in both catalogues, and no words are left without a rule', () => {
  const ids = rules.map((rule) => rule.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect([...ids].sort()).toEqual(Object.keys(indonesian).sort())
  expect(Object.keys(english).sort()).toEqual(Object.keys(indonesian).sort())
  for (const rule of rules) {
    expect(rule.examples.fires.length, rule.id).toBeGreaterThan(0)
    expect(rule.examples.silent.length, rule.id).toBeGreaterThan(0)
    for (const example of rule.examples.fires) expect(spelledOut(example).text, rule.id).toMatch(/⟦[\s\S]*⟧/u)
    for (const example of rule.examples.silent) expect(spelledOut(example).text, rule.id).not.toMatch(/[⟦⟧]/u)
  }
})

const placeholders = (message: string): string[] =>
  [...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort()

test('both catalogues use the same placeholders, and a finding fills each of them', () => {
  for (const rule of rules) {
    expect(placeholders(english[rule.id].message), rule.id).toEqual(placeholders(indonesian[rule.id].message))
    for (const language of ['id', 'en'] as const) {
      for (const example of rule.examples.fires) {
        const { text, date, settings } = spelledOut(example)
        const issues = checkStory({
          text: text.replace(/[⟦⟧]/gu, ''),
          language,
          settings: { ...settings, rules: { [rule.id]: 'info' } },
          ...(date === undefined ? {} : { date }),
        }).filter((issue) => issue.rule === rule.id)
        for (const issue of issues) expect(issue.message, rule.id).not.toMatch(/[{}]|: *\.?$|“”| {2}/)
      }
    }
  }
})

test('what a rule says it needs is in every text it fires on', () => {
  const text = rules.flatMap((rule) =>
    rule.examples.fires.map((example) => spelledOut(example).text.replace(/[⟦⟧]/gu, '')),
  )
  for (const copy of text) {
    for (const { block, context } of storyContext({ text: copy }).blocks) {
      for (const rule of rules) {
        if (rule.scope === 'block' && rule.needs !== undefined && rule.check(context).length > 0)
          expect(block.text, rule.id).toMatch(rule.needs)
      }
    }
  }
})

/** Copy with the marks at which patterns begin and end set anywhere in it. */
test('what a rule says it needs is there whatever marks stand in the copy', () => {
  const texts = rules.flatMap((rule) =>
    rule.examples.fires.map((example) => spelledOut(example).text.replace(/[⟦⟧]/gu, '')),
  )
  const mark = fc.constantFrom(
    '?',
    '!',
    '…',
    '.',
    ',',
    ':',
    ';',
    '"',
    '“',
    '”',
    '’',
    '(',
    ')',
    ' ',
    '\u00A0',
    '\n',
    '%',
    '-',
    '5',
    'Rp',
  )
  const places = fc.array(fc.tuple(fc.nat(300), mark), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(fc.constantFrom(...texts), places, (text, marks) => {
      const copy = marks.reduce((told, [at, one]) => {
        const place = at % (told.length + 1)
        return told.slice(0, place) + one + told.slice(place)
      }, text)
      for (const { block, context } of storyContext({ text: copy }).blocks) {
        for (const rule of rules) {
          if (rule.scope !== 'block') continue
          if (rule.needs !== undefined && rule.check(context).length > 0)
            expect(block.text, rule.id).toMatch(rule.needs)
          if (rule.sign !== undefined && (rule.needs?.test(block.text) ?? rule.check(context).length > 0))
            expect(context.signs[rule.sign], rule.id).toBe(true)
        }
      }
    }),
    { numRuns: 400 },
  )
}, 60_000)

test.each([
  ['figure', /\d/],
  ['mark', /["“”„]/],
  ['bracket', /[()]/],
  ['unseen', /[\u00A0\u00AD\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\uFEFF]/],
] as const)('a %s is seen where %s stands', (sign, pattern) => {
  const copy = fc.string({
    unit: fc.constantFrom(...'aZ09:/"“”„‘’() ٣\u00A0\u00AD\u2000\u200F\u2010\u202A\u2060\u3000\uFEFF\u1FFF\uFFFC'),
  })
  fc.assert(
    fc.property(copy, (text) => {
      expect(signsIn(text)[sign]).toBe(pattern.test(text))
    }),
  )
})

test('the list of rules speaks the language it is asked for', () => {
  expect(listRules('id')).toHaveLength(rules.length)
  expect(listRules('en').find((rule) => rule.id === 'money.rp-spacing')).toEqual({
    id: 'money.rp-spacing',
    family: 'figures',
    severity: 'error',
    reason: 'The rupiah sign is attached to the figure.',
    source: expect.stringContaining('EYD V'),
  })
})
