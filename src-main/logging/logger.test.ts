import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openLog } from './logger.ts'
import { createRedactor } from './redact.ts'

const canary = 'Zq3x 8Kfp Lm0v Ty7n Rb2c Wd9s'

it('writes redacted lines for this user alone, and rotates by size', () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'meja-log-'))
  const redactor = createRedactor()
  redactor.register(canary)
  const logger = openLog({ dataDirectory, redactor, console: false, maxBytes: 20_000 })
  logger.error('publishing failed', new Error(`server said ${canary}`), {
    headers: { authorization: `Basic ${canary}` },
  })
  const logs = join(dataDirectory, 'logs')
  const first = readFileSync(join(logs, 'main.log'), 'utf8')
  expect(first).toContain('publishing failed')
  expect(first).toContain('logger.test.ts')
  expect(first).not.toContain(canary)
  expect(statSync(join(logs, 'main.log')).mode & 0o777).toBe(0o600)
  expect(statSync(logs).mode & 0o777).toBe(0o700)
  for (let line = 0; line < 1000; line += 1) logger.info(`line ${line} ${canary} ${'x'.repeat(80)}`)
  expect(readdirSync(logs).toSorted()).toEqual(['main.log', 'main.old.log'])
  for (const name of readdirSync(logs)) {
    expect(statSync(join(logs, name)).size).toBeLessThan(25_000)
    expect(readFileSync(join(logs, name), 'utf8')).not.toContain(canary)
  }
  rmSync(dataDirectory, { recursive: true })
})
