/** The log: `<data directory>/logs/main.log`, redacted, rotated by size, silent on the console. */
import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import log from 'electron-log/node'
import type { Redactor } from './redact.ts'

export type Logger = {
  info: (...data: unknown[]) => void
  warn: (...data: unknown[]) => void
  error: (...data: unknown[]) => void
}

const maxBytes = 2 * 1024 * 1024

/**
 * Call once per process. electron-log's Node entry is the one used: its Electron entry opens an IPC channel that any
 * page could write to.
 */
export function openLog(options: LogOptions): Logger {
  const directory = join(options.dataDirectory, 'logs')
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const { file, console } = log.transports
  file.resolvePathFn = () => join(directory, 'main.log')
  file.maxSize = options.maxBytes ?? maxBytes
  file.writeOptions = { encoding: 'utf8', flag: 'a', mode: 0o600 }
  file.archiveLogFn = (full) => renameSync(full.path, join(directory, 'main.old.log'))
  file.level = 'info'
  console.level = options.console ? 'info' : false
  log.hooks.push((message) => ({ ...message, data: [options.redactor.redact(message.data.map(asText).join(' '))] }))
  return log
}

export type LogOptions = { dataDirectory: string; redactor: Redactor; console: boolean; maxBytes?: number }

function asText(value: unknown): string {
  return typeof value === 'string' ? value : inspect(value, { depth: 6, breakLength: 160 })
}
