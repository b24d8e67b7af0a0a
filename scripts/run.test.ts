import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const project = join(import.meta.dirname, '..')

let clone = ''
beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'meja-clone-'))
  for (const file of ['package.json', 'package-lock.json', 'scripts']) {
    cpSync(join(project, file), join(clone, file), { recursive: true })
  }
})
afterAll(() => rmSync(clone, { recursive: true }))

const run = (...words: string[]) =>
  spawnSync(process.execPath, [join(clone, 'scripts', 'run.mjs'), ...words], { encoding: 'utf8' })

describe('an npm script on a clone that was never set up', () => {
  it('installs nothing for the command line, and says what to run', () => {
    const { status, stdout, stderr } = run('meja', 'doctor', '--json')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/npm packages are not installed.*\n.*npm ci/)
    expect(existsSync(join(clone, 'node_modules'))).toBe(false)
  })

  it('lists the commands when it does not know one', () => {
    expect(run('nope')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/"nope".*start.*meja/) })
  })
})
