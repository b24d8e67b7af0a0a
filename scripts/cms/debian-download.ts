/**
 * Downloads packages of one Debian release and unpacks them into a folder, with an apt state of its own: the machine's
 * sources and installed packages stay as they are. Works without root.
 */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { quietly, SetupProblem } from '../setup/report.mjs'

const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg'

/** The mirrors this machine already uses, so that a local mirror or cache is used here too. */
const mirrors = async (): Promise<{ main: string; security: string | undefined }> => {
  const listed = await quietly('apt-get', ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages']).catch(
    () => '',
  )
  const known = listed.split('\n').map((line) => line.trim())
  const main = known.find((uri) => /\/debian\/?$/.test(uri))
  if (main === undefined) {
    throw new SetupProblem(
      'This machine has no Debian package source.',
      'add one to /etc/apt/sources.list, then run apt-get update',
    )
  }
  return { main, security: known.find((uri) => /\/debian-security\/?$/.test(uri)) }
}

const sourcesFor = async (release: string): Promise<string> => {
  const { main, security } = await mirrors()
  // The newest release of all is secured by its own updates.
  const lines = [
    `${main} ${release} main`,
    ...(security === undefined || release === 'sid' ? [] : [`${security} ${release}-security main`]),
  ]
  return lines.map((line) => `deb [signed-by=${keyring}] ${line}\n`).join('')
}

/** Unpacks `packages` of `release` (a code name) under `target`, as dpkg would under `/`. */
export const unpackDebianPackages = async (release: string, packages: string[], target: string): Promise<void> => {
  const state = await mkdtemp(join(tmpdir(), 'meja-apt-'))
  try {
    await mkdir(join(state, 'lists', 'partial'), { recursive: true })
    await mkdir(join(state, 'cache', 'archives', 'partial'), { recursive: true })
    const list = join(state, 'sources.list')
    await writeFile(list, await sourcesFor(release))
    const settings = Object.entries({
      'Dir::Etc::sourcelist': list,
      'Dir::Etc::sourceparts': '/dev/null',
      'Dir::State::lists': join(state, 'lists'),
      'Dir::Cache': join(state, 'cache'),
      'Acquire::Languages': 'none',
      'APT::Sandbox::User': '',
    }).flatMap(([name, value]) => ['-o', `${name}=${value}`])
    await quietly('apt-get', [...settings, 'update', '-q'])
    await quietly('apt-get', [...settings, 'download', '-q', ...packages], { cwd: state })
    const files = (await readdir(state)).filter((name) => name.endsWith('.deb'))
    for (const file of files) await quietly('dpkg-deb', ['-x', join(state, file), target])
  } finally {
    await rm(state, { recursive: true, force: true })
  }
}
