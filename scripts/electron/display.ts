/** Where windows open and whether Chromium's sandbox can be on: facts of the machine the launchers ask for. */
import { say } from '../setup/report.mjs'
import type { ElectronRuntime } from './resolve.ts'

export interface CommandLine {
  command: string
  args: string[]
}

export function hasScreen(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

export function isRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0
}

export function onVirtualScreen(command: string, args: string[]): CommandLine {
  return { command: 'xvfb-run', args: ['-a', '--server-args=-screen 0 1600x1000x24', command, ...args] }
}

/** On the user's screen where there is one; otherwise says so and uses a virtual one. */
export function onAnyScreen(command: string, args: string[]): CommandLine {
  if (hasScreen()) return { command, args }
  say('• No display: the window opens on a virtual screen (xvfb-run) that nobody sees. Stop it with Ctrl-C.')
  say('  What Chromium prints about D-Bus and the GPU is harmless here.')
  return onVirtualScreen(command, args)
}

/** What Electron must be told on this machine, each with a line that says why. */
export function machineFlags(runtime: ElectronRuntime): string[] {
  if (runtime.kind === 'fallback') say('• Running on the substitute Electron 33; users get the official one.')
  if (!isRoot()) return []
  say('• Warning: running as root, so the Chromium sandbox is off. Start it as an ordinary user to have it on.')
  return ['--no-sandbox']
}
