import { expect, test } from 'vitest'
import { foreground, OVERTIME } from './foreground.mjs'

const node = (script: string, limitMs?: number): Promise<number> =>
  foreground(process.execPath, ['-e', script], limitMs === undefined ? {} : { limitMs })

test('answers with the exit code of the command', async () => {
  expect(await node('process.exitCode = 3')).toBe(3)
})

test('a command that does not end by itself is ended, and that is told apart from a failure', async () => {
  expect(await node('setInterval(() => {}, 1000)', 500)).toBe(OVERTIME)
})
