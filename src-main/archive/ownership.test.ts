import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from './fixtures/temporary-archive.ts'
import { claimDataDirectory } from './ownership.ts'

const ownership = pathToFileURL(join(import.meta.dirname, 'ownership.ts')).href

describe('claimDataDirectory', () => {
  it('has one owner at a time', () => {
    const folder = temporaryFolder()
    const claim = claimDataDirectory(folder)
    expect(claim).not.toBeNull()
    expect(claimDataDirectory(folder)).toBeNull()
    claim?.release()
    const next = claimDataDirectory(folder)
    expect(next).not.toBeNull()
    next?.release()
  })

  it('is free again as soon as its owner is killed', { timeout: 30_000 }, async () => {
    const folder = temporaryFolder()
    const script = `import { claimDataDirectory } from '${ownership}'
      console.log(claimDataDirectory(process.argv[1]) === null ? 'refused' : 'owner')
      setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [said] = await once(child.stdout, 'data')
    expect(String(said).trim()).toBe('owner')
    expect(claimDataDirectory(folder)).toBeNull()
    child.kill('SIGKILL')
    await once(child, 'exit')
    const claim = claimDataDirectory(folder)
    expect(claim).not.toBeNull()
    claim?.release()
  })

  it('says why a folder cannot be claimed', () => {
    expect(() => claimDataDirectory('/dev/null/meja')).toThrow(expect.objectContaining({ name: 'AppError' }))
  })
})
