import { describe, expect, test } from 'vitest'
import { EndpointProblem, ErrorCode, JobState, MenuCommand } from '../../src-shared/contract/index.ts'
import { catalogues } from './catalogues.ts'
import { formatsFor } from './formats.ts'
import { fillIn, placeholdersOf } from './placeholders.ts'

const keys = Object.keys(catalogues.id)
const english: Record<string, string> = catalogues.en
const indonesian: Record<string, string> = catalogues.id

describe('catalogues', () => {
  test('both languages have the same keys', () => {
    expect(Object.keys(catalogues.en).sort()).toEqual([...keys].sort())
  })

  test.each(keys)('%s is written in both, with the same placeholders', (key) => {
    expect(indonesian[key]?.trim()).not.toBe('')
    expect(english[key]?.trim()).not.toBe('')
    expect(placeholdersOf(english[key] ?? '')).toEqual(placeholdersOf(indonesian[key] ?? ''))
  })

  test('every failure, endpoint problem, job state and command has its words', () => {
    const wanted = [
      ...ErrorCode.options.map((code) => `failure.${code}`),
      ...EndpointProblem.options.map((problem) => `problem.${problem}`),
      ...JobState.options.map((state) => `job.${state}`),
      ...MenuCommand.options.map((command) => `command.${command}`),
    ]
    expect(wanted.filter((key) => !keys.includes(key))).toEqual([])
  })
})

describe('fillIn', () => {
  test('writes numbers the language’s way and picks the form that fits', () => {
    expect(fillIn('{n} {n:article|articles}', { n: 1 }, 'en')).toBe('1 article')
    expect(fillIn('{n} {n:article|articles}', { n: 1200 }, 'en')).toBe('1,200 articles')
    expect(fillIn('{n} artikel', { n: 1200 }, 'id')).toBe('1.200 artikel')
  })

  test('leaves a forgotten placeholder visible and does not read placeholders out of values', () => {
    expect(fillIn('{a} {b}', { a: '{b}' }, 'en')).toBe('{b} {b}')
  })
})

describe('formats', () => {
  const afternoon = new Date(2026, 10, 22, 14, 2)
  test('Indonesian time has a full stop', () => {
    expect(formatsFor('id').time(afternoon)).toBe('14.02')
    expect(formatsFor('en').time(afternoon)).toBe('14:02')
  })
  test('a brief moment is a time today, a day before, and carries the year of another year', () => {
    const { brief } = formatsFor('id')
    expect(brief(afternoon, new Date(2026, 10, 22, 18))).toBe('14.02')
    expect(brief(afternoon, new Date(2026, 10, 23))).toBe('22 Nov')
    expect(brief(afternoon, new Date(2027, 0, 1))).toBe('22 Nov 2026')
  })
  test('an unreadable date is written as nothing', () => {
    expect(formatsFor('en').day(new Date('x'))).toBe('')
  })
})
