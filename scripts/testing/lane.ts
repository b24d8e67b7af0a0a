/**
 * Steps that run beside the others, in a process of their own. What they say is kept until `join`, which tells it in one
 * piece: the log reads as if one step had come after the other.
 */
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, readSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { foreground } from '../setup/foreground.mjs'
import { projectDir, toolEnvironment } from '../setup/project.mjs'
import type { StepResult } from './step.ts'
import { cmsStep, electronStep } from './suites.ts'
import { ONE_FAILURE } from './tally.ts'

export const lanes = { Electron: electronStep, 'Real servers': cmsStep }
type LaneName = keyof typeof lanes

export const isLane = (name: string): name is LaneName => Object.hasOwn(lanes, name)

const FOLLOW_MS = 500

/** Prints a growing file from its beginning, until it grows no more. */
async function tell(path: string, ended: Promise<unknown>): Promise<void> {
  const file = openSync(path, 'r')
  const buffer = Buffer.alloc(1 << 16)
  const isOver = ended.then(() => true)
  try {
    for (let over = false; ; over = await Promise.race([isOver, pass(FOLLOW_MS, false)])) {
      for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) {
        process.stdout.write(Uint8Array.from(buffer.subarray(0, read)))
      }
      if (over) return
    }
  } finally {
    closeSync(file)
  }
}

/** Starts at once; the function it answers with tells what was said, and waits for the end. */
export function startLane(name: LaneName): () => Promise<StepResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'meja-lane-'))
  const [log, results] = [join(folder, 'log'), join(folder, 'results.json')]
  const output = openSync(log, 'a')
  const command = [join(projectDir, 'scripts', 'commands', 'test-lane.ts'), name, results]
  const ended = foreground(process.execPath, command, { env: toolEnvironment(), stdio: ['ignore', output, output] })
  return async () => {
    try {
      await tell(log, ended)
      if (existsSync(results)) return JSON.parse(readFileSync(results, 'utf8')) as StepResult[]
      return [{ ...ONE_FAILURE, name, took: '', told: [`FAILED ${name}: ended with ${await ended}`] }]
    } finally {
      closeSync(output)
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
