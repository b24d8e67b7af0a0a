/**
 * Chromium refuses its sandbox to root, and what is tested should be sandboxed. So, when we are root, the end-to-end
 * tests run as `nobody`, which every Linux has. What that user must read or write is arranged here.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SetupProblem, step } from '../setup/report.mjs'

export interface Account {
  uid: number
  gid: number
}

function numericId(flag: '-u' | '-g'): number {
  const answer = spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' })
  if (answer.status !== 0)
    throw new SetupProblem('This machine has no user "nobody".', 'run the tests as an ordinary user')
  return Number(answer.stdout)
}

export function nobody(): Account {
  return { uid: numericId('-u'), gid: numericId('-g') }
}

/** A new temporary folder that belongs to the account. */
export function folderFor({ uid, gid }: Account, purpose: string): string {
  const folder = mkdtempSync(join(tmpdir(), `meja-${purpose}-`))
  chownSync(folder, uid, gid)
  return folder
}

function canRead(account: Account, path: string): boolean {
  return spawnSync('test', ['-r', path, '-a', '-x', path], account).status === 0
}

/**
 * Answers with a place where the account can read the project: the project itself, or a hard-linked copy when it
 * lies in a private folder such as /root.
 */
export async function readableProject(
  account: Account,
  projectDir: string,
): Promise<{ dir: string; remove: () => void }> {
  if (canRead(account, projectDir)) return { dir: projectDir, remove: () => {} }
  const dir = mkdtempSync(join(tmpdir(), 'meja-project-'))
  chmodSync(dir, 0o755)
  await step('Copying the project to where an unprivileged user can read it', async () => {
    const copied = ['-al', '-a'].some((how) => spawnSync('cp', [how, `${projectDir}/.`, dir]).status === 0)
    if (!copied)
      throw new SetupProblem(`${projectDir} could not be copied to ${dir}.`, 'clone the project outside /root')
    chmodSync(dir, 0o755)
  })
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) }
}
