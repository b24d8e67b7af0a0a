import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from './fixtures/temporary-archive.ts'
import { makeDirectory } from './make-directory.ts'

const refused = (message: RegExp) =>
  expect.objectContaining({ code: 'file_unreadable', message: expect.stringMatching(message) })

describe('makeDirectory', () => {
  it('makes what is missing, for its owner alone, and is content with what is there', () => {
    const folder = join(temporaryFolder(), 'a', 'b')
    makeDirectory(folder)
    makeDirectory(folder)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, '..')).mode & 0o777).toBe(0o700)
  })

  it('names the file that stands in the way', () => {
    const file = join(temporaryFolder(), 'berkas')
    writeFileSync(file, '')
    expect(() => makeDirectory(file)).toThrow(refused(/berkas is not a folder/))
    expect(() => makeDirectory(join(file, 'x', 'y'))).toThrow(refused(/berkas is not a folder/))
  })

  it('ends where no folder can be made', { timeout: 5_000 }, (context) => {
    context.skip(!existsSync('/proc/self'), 'this system has no /proc')
    expect(() => makeDirectory('/proc/x/y')).toThrow(refused(/in \/proc/))
  })
})
