import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { english } from './catalogue.en.ts'
import { indonesian } from './catalogue.id.ts'
import type { Example, Rule } from './check.types.ts'
import type { CheckSettings } from './check-settings.ts'
import { checkStory } from './check-story.ts'
import { mayHold } from './rules/watched-words.ts'
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

const fired = rules.flatMap((rule) =>
  rule.examples.fires.map((example) => spelledOut(example).text.replace(/[⟦⟧]/gu, '')),
)
const examplesAlone = rules.flatMap((rule) =>
  rule.examples.fires.map((example) => /⟦([\s\S]*)⟧/u.exec(spelledOut(example).text)?.[1] ?? ''),
)

/** Every rule is asked about every block, also where it says that it need not be. */
const expectNoGateTooNarrow = (copy: string): void => {
  for (const { block, context } of storyContext({ text: copy }).blocks) {
    for (const rule of rules) {
      if (rule.scope !== 'block' || rule.check(context).length === 0) continue
      if (rule.sign !== undefined) expect(context.signs[rule.sign], `${rule.id} ${rule.sign}: ${copy}`).toBe(true)
      if (rule.words !== undefined) {
        expect(context.watches.has(rule.words), `${rule.id} words: ${copy}`).toBe(true)
        expect(mayHold(copy, rule.words), `${rule.id} words: ${copy}`).toBe(true)
      }
      if (rule.needs !== undefined) expect(block.text, rule.id).toMatch(rule.needs)
    }
  }
}

test('what a rule says it needs is in every text it fires on', () => {
  for (const copy of fired) expectNoGateTooNarrow(copy)
})

/** Copy with the marks at which patterns begin and end set anywhere in it, in capitals, cut, and put among other copy. */
const mark = fc.constantFrom(
  ...'?!….,:;"“”’\'()%-–/5&@\t\n\u00A0',
  ' ',
  '  ',
  'Rp',
  'di ',
  'Di ',
  'x',
  '12 ',
  '” ',
  ',”',
  '\u0301',
)
const slip = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('set' as const), at: fc.nat(300), mark }) },
  fc.record({ kind: fc.constantFrom('capital', 'shout', 'small', 'cut', 'end', 'begin'), at: fc.nat(300), mark }),
)
const slipped = (text: string, { kind, at, mark: set }: { kind: string; at: number; mark: string }): string => {
  const place = at % (text.length + 1)
  const rest = text.slice(place)
  const word = /^\S*/u.exec(rest)?.[0] ?? ''
  switch (kind) {
    case 'capital':
      return text.slice(0, place) + rest.charAt(0).toUpperCase() + rest.slice(1)
    case 'shout':
      return text.slice(0, place) + word.toUpperCase() + rest.slice(word.length)
    case 'small':
      return text.slice(0, place) + word.toLowerCase() + rest.slice(word.length)
    case 'cut':
      return text.slice(0, place) + rest.slice(1)
    case 'end':
      return text.slice(0, place)
    case 'begin':
      return rest
    default:
      return text.slice(0, place) + set + rest
  }
}

test('what a rule says it needs is there whatever marks stand in the copy', () => {
  const copy = fc.oneof(
    fc.constantFrom(...fired),
    fc.tuple(fc.constantFrom(...fired), mark, fc.constantFrom(...examplesAlone)).map((parts) => parts.join('')),
    fc.tuple(fc.constantFrom(...examplesAlone), mark, fc.constantFrom(...fired)).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(copy, fc.array(slip, { minLength: 1, maxLength: 5 }), (text, slips) => {
      expectNoGateTooNarrow(slips.reduce(slipped, text))
    }),
    { numRuns: 400 },
  )
}, 60_000)

test.each([
  ['figure', /\d/],
  ['bracket', /[()]/],
  ['mark', /["“”„]/],
  ['bareMark', /[\p{L}\d%)]["”]/u],
  ['gluedMark', /["”]\p{Ll}|[,.?!:]["“”]\p{L}/u],
  ['looseMark', /“\s|(?:^|[\s(])"\s|\s["”](?:[\s.,;]|$)/],
  ['looseStop', /\s[,;:?!.]/],
  ['gluedStop', /[,;.?!](?:\p{L}|[,;.])/u],
  ['dots', /\. ?\./],
  ['smallStart', /\.\s\p{Ll}/u],
  ['gap', /[^\S\r\n]{2}|\t/],
  ['unseen', /[\u00A0\u00AD\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\uFEFF]/],
  ['markup', /[&<]/],
  ['broken', /[ÂÃâ\uFFFD]/],
  ['address', /@|\/\/|w\./i],
] as const)('%s is seen where %s stands', (sign, pattern) => {
  const unit = fc.constantFrom(
    ...'aZé09:/"“”„‘’() .,;?!%&<@wW\t\n\rÂÃâ٣\u00A0\u00AD\u2000\u200F\u2010\u202A\u2060\u3000\uFEFF\u1FFF\uFFFC\uFFFD\u0001\u0301',
    '😀',
    '𝒜',
  )
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 8 }), (text) => {
      expect(signsIn(text)[sign]).toBe(pattern.test(text))
    }),
    { numRuns: 500 },
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
