// @ts-check
/** Runs one command in the terminal the user is looking at, passing signals on, and answers with its exit code. */
import { spawn } from 'node:child_process'

const ORPHAN_CHECK_MS = 500

/** What a command gets to end in an orderly way once its time is up. */
const GRACE_MS = 10_000

/** The exit code of a command that was ended for taking too long, as of `timeout`. */
export const OVERTIME = 124

const FORWARDED = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * With `group`, the command gets its own process group and signals go to all of it: xvfb-run passes none on by itself.
 * One that takes longer than `limitMs` is ended, and answers with OVERTIME.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { group?: boolean, limitMs?: number }} [options]
 * @returns {Promise<number>}
 */
export function foreground(command, args, { group = false, limitMs, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', detached: group, ...options })
    const pass = (/** @type {NodeJS.Signals} */ signal) => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(group ? -child.pid : child.pid, signal)
    }
    for (const signal of FORWARDED) process.on(signal, pass)
    // npm runs us under a shell that dies of a signal without passing it on.
    const parent = process.ppid
    const orphanCheck = setInterval(() => {
      if (process.ppid !== parent) pass('SIGTERM')
    }, ORPHAN_CHECK_MS)
    let isOverdue = false
    const end = () => {
      pass(isOverdue ? 'SIGKILL' : 'SIGTERM')
      isOverdue = true
    }
    const timers = limitMs === undefined ? [] : [limitMs, limitMs + GRACE_MS].map((afterMs) => setTimeout(end, afterMs))
    const finish = () => {
      clearInterval(orphanCheck)
      for (const timer of timers) clearTimeout(timer)
      for (const signal of FORWARDED) process.off(signal, pass)
    }
    child.on('error', (error) => {
      finish()
      reject(error)
    })
    child.on('close', (code, signal) => {
      finish()
      resolve(isOverdue ? OVERTIME : (code ?? (signal === 'SIGINT' ? 130 : 1)))
    })
  })
}
