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

it('offers a backup for a damaged archive only, says when it was taken, and never to erase', () => {
  const at = '2026-11-22T05:00:00Z'
  for (const language of ['id', 'en'] as const) {
    const damaged = startupMessage('damaged', language, '/data/meja', at)
    expect(damaged.restore).not.toBe('')
    expect(damaged.detail).toMatch(/2[123] Nov\w+ 2026/)
    expect(startupMessage('damaged', language, '/data/meja').restore).toBe('')
    expect(startupMessage('newer', language, '/data/meja', at).restore).toBe('')
    expect(startupMessage('disk_full', language, '/data/meja', at).detail).not.toContain('2026')
  }
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
