// @ts-check
/**
 * Every npm script starts here: set up what the command needs, then run it on the project's own Node. Only `meja`
 * provisions nothing: scripts that call it must not start an installation.
 */
import { join } from 'node:path'
import { foreground } from './setup/foreground.mjs'
import { mejaEnvironment, mejaNodeArguments } from './setup/meja-process.mjs'
import { requireNodeModules } from './setup/node-modules.mjs'
import { projectDir, toolEnvironment } from './setup/project.mjs'
import { explain, setUp } from './setup.mjs'

/** @typedef {import('./setup.mjs').Need} Need */

const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
/** @type {Need[]} */
const hiddenWindow = ['electron', 'window', 'display']
/** @type {Need[]} */
const window = hasScreen ? ['electron', 'window'] : hiddenWindow

/** @type {Record<string, { run: string[], needs: Need[] | 'nothing' }>} */
const commands = {
  setup: { run: ['scripts/commands/ready.ts'], needs: window },
  start: { run: ['scripts/commands/start.ts'], needs: window },
  dev: { run: ['scripts/commands/dev.ts'], needs: window },
  build: { run: ['scripts/commands/build.ts'], needs: [] },
  lint: { run: ['scripts/commands/lint.ts'], needs: [] },
  typecheck: { run: ['node_modules/typescript/bin/tsc', '--noEmit'], needs: [] },
  // Electron is got beside the first suites.
  test: { run: ['scripts/commands/test.ts'], needs: ['window', 'display', 'php'] },
  'test:unit': { run: ['node_modules/vitest/vitest.mjs', 'run'], needs: [] },
  'test:e2e': { run: ['scripts/commands/test-e2e.ts'], needs: hiddenWindow },
  'test:cms': { run: ['scripts/commands/test-cms.ts'], needs: ['php'] },
  'test:endurance': {
    run: ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.endurance.config.ts'],
    needs: ['php'],
  },
  bench: { run: ['bench/index.ts'], needs: [] },
  meja: { run: ['src-main/cli.ts'], needs: 'nothing' },
  screenshots: { run: ['scripts/screenshots.ts'], needs: hiddenWindow },
}

const [name = '', ...args] = process.argv.slice(2)
const command = commands[name]
if (command === undefined) {
  console.error(`Unknown command "${name}". There are: ${Object.keys(commands).join(', ')}.`)
  process.exit(2)
}

try {
  const node = command.needs === 'nothing' ? await requireNodeModules() : await setUp(new Set(command.needs))
  const [script = '', ...before] = command.run
  const isMeja = name === 'meja'
  const env = isMeja ? { ...mejaEnvironment, ...toolEnvironment() } : toolEnvironment()
  const own = isMeja ? mejaNodeArguments(args[0] ?? '') : []
  process.exitCode = await foreground(node, [...own, join(projectDir, script), ...before, ...args], { env })
} catch (problem) {
  explain(problem)
  // Whoever reads only the last line of a test run must still learn that it failed.
  if (name === 'test') console.log('0 passed, 1 failed')
  process.exitCode = 1
}
