import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { chooseDataDirectory, prepareDataDirectory } from './data-directory.ts'
import { startupProblem } from './startup-problem.ts'

it.each([
  [['electron', 'app', '--data-dir', '/a'], { MEJA_DATA_DIR: '/b' }, '/a'],
  [['electron', 'app', '--data-dir=/a'], {}, '/a'],
  [['electron', 'app', '--data-dir='], {}, '/usual'],
  [['electron', 'app', '--data-dir'], {}, '/usual'],
  [['electron', 'app'], { MEJA_DATA_DIR: '/b' }, '/b'],
  [['electron', 'app'], { MEJA_DATA_DIR: '' }, '/usual'],
  [['electron', 'app', '--data-dir', 'here'], {}, resolve('here')],
])('%j %j', (argv, environment, directory) => {
  expect(chooseDataDirectory(argv, environment, '/usual')).toBe(directory)
})

it('makes the folder for this user alone, also when it was open to all', () => {
  const base = mkdtempSync(join(tmpdir(), 'meja-data-'))
  const directory = join(base, 'deep', 'folder')
  prepareDataDirectory(directory)
  chmodSync(directory, 0o755)
  prepareDataDirectory(directory)
  expect(statSync(directory).mode & 0o777).toBe(0o700)
  rmSync(base, { recursive: true })
})

it('fails in a way that can be explained when a file is in the way', () => {
  const base = mkdtempSync(join(tmpdir(), 'meja-data-'))
  writeFileSync(join(base, 'file'), '')
  expect.assertions(1)
  try {
    prepareDataDirectory(join(base, 'file', 'data'))
  } catch (error) {
    expect(startupProblem(error)).toBe('not_writable')
  }
  rmSync(base, { recursive: true })
})
