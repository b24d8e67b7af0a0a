// @ts-check
/**
 * What set-up says while it works. Everything goes to stderr, so that a command's own output stays clean, and a long
 * step prints a line every few seconds instead of a spinner, so that a log file reads as well as a terminal.
 */
import { spawn } from 'node:child_process'

const HEARTBEAT_MS = 5000
const KEPT_OUTPUT = 6000

/** Something set-up could not get; `fix` is the command that gets it. */
export class SetupProblem extends Error {
  /**
   * @param {string} message
   * @param {string} fix
   */
  constructor(message, fix) {
    super(message)
    this.fix = fix
  }
}

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** @param {number} startedAt */
export function elapsed(startedAt) {
  return `${((Date.now() - startedAt) / 1000).toFixed(1)} s`
}

/**
 * Runs `work`, announcing it and its duration. `work` may call `progress('40 %')`; what it said last is repeated with
 * the elapsed time until it is done.
 * @template T
 * @param {string} title
 * @param {(progress: (state: string) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const startedAt = Date.now()
  let state = ''
  say(`• ${title}`)
  const heartbeat = setInterval(() => say(`  … ${state && `${state}, `}${elapsed(startedAt)}`), HEARTBEAT_MS)
  try {
    const result = await work((next) => {
      state = next
    })
    say(`  done in ${elapsed(startedAt)}`)
    return result
  } finally {
    clearInterval(heartbeat)
  }
}

/**
 * Runs a command quietly and returns what it printed; when it fails, the end of its output is in the error.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, fix?: string }} [options]
 * @returns {Promise<string>}
 */
export function quietly(command, args, { cwd, env, timeoutMs, fix } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, timeout: timeoutMs, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk.toString()).slice(-KEPT_OUTPUT)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const line = [command, ...args].join(' ')
    child.on('error', (error) => reject(new SetupProblem(`${command} could not be started: ${error.message}`, line)))
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output)
      else reject(new SetupProblem(`${line} ended with ${signal ?? `code ${code}`}:\n${output.trim()}`, fix ?? line))
    })
  })
}
