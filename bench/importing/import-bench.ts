import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { mejaEnvironment, mejaNodeArguments } from '../../scripts/setup/meja-process.mjs'
import { writeWordpressExport } from './wordpress-export.ts'

/**
 * `npm run bench -- import [--megabytes N]`: a generated WordPress export, taken in by the command line in a process of its
 * own, whose highest memory and rate are told.
 */
const cli = new URL('../../src-main/cli.ts', import.meta.url).pathname

/** Highest resident memory so far in MB; null where the system does not say (only Linux does, this way). */
const peakOf = (pid: number): number | null => {
  try {
    const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return line === null ? null : Number(line[1]) / 1000
  } catch {
    return null
  }
}

type Run = { seconds: number; peak: number | null; code: number | null; said: string }

const runImport = (dataDirectory: string, path: string): Promise<Run> =>
  new Promise((resolve) => {
    const started = performance.now()
    // As `npm run meja` starts it.
    const words = [...mejaNodeArguments('import'), cli, 'import', path, '--data-dir', dataDirectory]
    const child = spawn(process.execPath, words, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...mejaEnvironment, ...process.env },
    })
    let [peak, said]: [number | null, string] = [null, '']
    child.stdout.on('data', (text) => {
      said += String(text)
    })
    const timer = setInterval(() => {
      peak = peakOf(child.pid ?? 0) ?? peak
    }, 200)
    child.once('exit', (code) => {
      clearInterval(timer)
      resolve({ seconds: (performance.now() - started) / 1000, peak, code, said })
    })
  })

export const importBench = async (args: string[]): Promise<void> => {
  const { values } = parseArgs({ args, options: { megabytes: { type: 'string', default: '1000' } } })
  const folder = mkdtempSync(join(tmpdir(), 'meja-import-bench-'))
  const print = (line: string): void => void process.stdout.write(`${line}\n`)
  try {
    const path = join(folder, 'situs.xml')
    const posts = await writeWordpressExport(path, Number(values.megabytes) * 1e6)
    print(
      `WXR of ${Math.round(statSync(path).size / 1e6)} MB, ${posts} posts; load average ${loadavg()[0]?.toFixed(1)}`,
    )
    const { seconds, peak, code, said } = await runImport(join(folder, 'data'), path)
    print(said.trim())
    if (code !== 0) process.exitCode = 1
    print(`| ${posts} posts | ${Math.round(posts / seconds)} a second | ${seconds.toFixed(0)} s |`)
    print(`| peak memory | ${peak === null ? 'not known here' : `${Math.round(peak)} MB`} | target 300 MB |`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
