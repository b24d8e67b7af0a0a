/**
 * Everything a real WordPress needs on this machine, downloaded once and kept in the cache: PHP, WordPress's files, the
 * SQLite drop-in, and a freshly installed site that each test run copies. May need root; starting a site does not.
 */
import { createHash } from 'node:crypto'
import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureDebianPackages, PHP } from '../setup/debian-packages.mjs'
import { cacheDir, projectDir } from '../setup/project.mjs'
import { quietly, step } from '../setup/report.mjs'
import { ensureSqliteDropIn } from './sqlite-drop-in.ts'
import { ensureWordPressTree, exists } from './wordpress-tree.ts'

export const phpFiles = join(projectDir, 'scripts', 'cms', 'wordpress')

export type PreparedWordPress = {
  /** WordPress's own files, shared by all sites and never written to. */
  tree: string
  /** The site that is copied for each run, with `users.json` beside its database. */
  template: string
}

/** Changes with anything that makes an installed site: another digest is another template. */
const digestOf = async (tree: string): Promise<string> => {
  const digest = createHash('sha256')
    .update(tree)
    .update(await readFile(join(tree, 'wp-includes', 'version.php')))
  const entries = await readdir(phpFiles, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  for (const file of files.sort()) digest.update(await readFile(file))
  return digest.digest('hex').slice(0, 12)
}

/** WordPress 6.1 has no property of that name of its own, and reads the drop-in's from the class above it. */
const openForOlder = async (plugin: string): Promise<void> => {
  const path = join(plugin, 'wp-includes', 'sqlite', 'class-wp-sqlite-db.php')
  const source = await readFile(path, 'utf8')
  await writeFile(path, source.replace('private $allow_unsafe_unquoted', 'protected $allow_unsafe_unquoted'))
}

const makeTemplate = async (tree: string, dropIn: string, target: string): Promise<void> => {
  const work = await mkdtemp(join(cacheDir, 'cms', '.site-'))
  try {
    await cp(join(phpFiles, 'site'), work, { recursive: true })
    await mkdir(join(work, 'db'))
    await mkdir(join(work, 'wp-content', 'uploads'))
    // The drop-in looks for itself by an absolute path; a site finds it beside its own files.
    const plugin = join(work, 'wp-content', 'plugins', 'sqlite-database-integration')
    await cp(dropIn, plugin, { recursive: true })
    await openForOlder(plugin)
    const loader = await readFile(join(dropIn, 'db.copy'), 'utf8')
    const written = loader
      .replaceAll("'{SQLITE_IMPLEMENTATION_FOLDER_PATH}'", "WP_CONTENT_DIR . '/plugins/sqlite-database-integration'")
      .replaceAll('{SQLITE_PLUGIN}', 'sqlite-database-integration/load.php')
    await writeFile(join(work, 'wp-content', 'db.php'), written)
    await copyFile(join(phpFiles, 'wp-config.php'), join(tree, 'wp-config.php'))
    // WordPress 6.1 looks for a drop-in beside its own files before it believes that it needs no MySQL.
    await mkdir(join(tree, 'wp-content'), { recursive: true })
    await writeFile(join(tree, 'wp-content', 'db.php'), '<?php\n')
    const users = await quietly('php', ['-d', 'memory_limit=512M', join(phpFiles, 'install.php'), tree], {
      env: { ...process.env, MEJA_WP_SITE: work },
    })
    await writeFile(join(work, 'users.json'), users)
    await quietly('chmod', ['-R', 'a+rX', work])
    await rename(work, target).catch(async (error: Error) => {
      // Another run was quicker; its template is as good as ours.
      if (!(await exists(join(target, 'users.json')))) throw error
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Quick when everything is there. Throws a SetupProblem that names what is missing and the command that gets it. */
export const prepareWordPress = async (): Promise<PreparedWordPress> => {
  await ensureDebianPackages(PHP, 'the real WordPress of the tests')
  const cache = join(cacheDir, 'cms')
  await mkdir(cache, { recursive: true })
  const tree = await ensureWordPressTree(cache)
  const template = join(cache, `site-${await digestOf(tree)}`)
  if (!(await exists(join(template, 'users.json')))) {
    const dropIn = await ensureSqliteDropIn(cache)
    await step('Installing a WordPress site for the tests', () => makeTemplate(tree, dropIn, template))
  }
  return { tree, template }
}
