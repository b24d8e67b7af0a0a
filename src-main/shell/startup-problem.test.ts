import { describe, expect, it } from 'vitest'
import { AppError } from '../../src-shared/contract/errors.ts'
import { type StartupProblem, startupMessage, startupProblem } from './startup-problem.ts'

const fileError = (code: string) => Object.assign(new Error(code), { code })

it.each<[unknown, StartupProblem]>([
  [new AppError('archive_newer', ''), 'newer'],
  [new AppError('archive_damaged', ''), 'damaged'],
  [new AppError('read_only', ''), 'in_use'],
  [new AppError('disk_full', ''), 'disk_full'],
  [new AppError('internal', ''), 'unknown'],
  [fileError('EACCES'), 'not_writable'],
  [fileError('EROFS'), 'not_writable'],
  [fileError('ENOSPC'), 'disk_full'],
  [new Error('anything'), 'unknown'],
  ['not even an error', 'unknown'],
])('%s is %s', (error, problem) => {
  expect(startupProblem(error)).toBe(problem)
})

const problems: StartupProblem[] = ['newer', 'damaged', 'in_use', 'not_writable', 'disk_full', 'unknown']

describe.each(problems)('the dialog for %s', (problem) => {
  it('names the folder in both languages and offers no button that erases', () => {
    const texts = (['id', 'en'] as const).map((language) => startupMessage(problem, language, '/data/meja'))
    for (const text of texts) expect(text.detail).toContain('/data/meja')
    expect(texts[0]?.message).not.toBe(texts[1]?.message)
    expect(JSON.stringify(texts)).not.toMatch(/"[^"]*(hapus semua|erase the|delete)[^"]*"/i)
  })
})
