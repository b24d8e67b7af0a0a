/** WordPress's own files, taken from Debian's package without installing it. */
import { access, copyFile, mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { quietly, SetupProblem } from '../setup/report.mjs'
import { unpackDebianPackages } from './debian-download.ts'

/** What each release of Debian ships, in the order they are tried: the next is for mirrors that lack the one before. */
export const releases = [
  { release: 'trixie', version: '6.8' },
  { release: 'bookworm', version: '6.1' },
  { release: 'sid', version: '7.1' },
] as const

/** `MEJA_WP_RELEASE` names the one to test against; without it, whichever of the stable ones can be had. */
const wanted = (): readonly string[] => {
  const chosen = process.env.MEJA_WP_RELEASE
  return chosen === undefined || chosen === '' ? ['trixie', 'bookworm'] : [chosen]
}
const packages = ['wordpress', 'php-getid3', 'libjs-cropper', 'libjs-underscore']
/** Debian links these to places that are not here, or ships them for Apache. */
const replaced = ['.htaccess', 'wp-config.php', 'wp-includes/certificates/ca-bundle.crt']

export const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

const fetchTree = async (release: string, target: string): Promise<void> => {
  const work = await mkdtemp(join(dirname(target), '.unpack-'))
  try {
    await unpackDebianPackages(release, packages, work)
    const shipped = join(work, 'usr/share/wordpress')
    await Promise.all(replaced.map((path) => rm(join(shipped, path), { force: true })))
    await quietly('find', [shipped, '-xtype', 'l', '-delete'])
    // Debian links into sibling packages; the copy follows the links, so that the tree stands alone.
    await quietly('cp', ['-rL', shipped, join(work, 'tree')])
    await copyFile('/etc/ssl/certs/ca-certificates.crt', join(work, 'tree', replaced[2] ?? '')).catch(() => undefined)
    await quietly('chmod', ['-R', 'a+rX', join(work, 'tree')])
    await rename(join(work, 'tree'), target)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Returns the tree's folder under `cache`; throws a SetupProblem when no release can be had. */
export const ensureWordPressTree = async (cache: string): Promise<string> => {
  const failures: string[] = []
  for (const release of wanted()) {
    const target = join(cache, `wordpress-${release}`)
    if (await exists(join(target, 'wp-load.php'))) return target
    const problem = await fetchTree(release, target).catch((error: Error) => error)
    if (await exists(join(target, 'wp-load.php'))) return target
    failures.push(`${release}: ${problem instanceof Error ? problem.message : 'no wp-load.php in the package'}`)
  }
  throw new SetupProblem(
    `WordPress could not be downloaded from a Debian mirror.\n${failures.join('\n')}`,
    'apt-get download wordpress',
  )
}
