/** Which folder holds the archive: `--data-dir DIR`, `MEJA_DATA_DIR`, or Electron's own place for this user. */
import { accessSync, chmodSync, constants, mkdirSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'

export function chooseDataDirectory(
  argv: readonly string[],
  environment: Record<string, string | undefined>,
  usual: string,
): string {
  const chosen = argument(argv) ?? environment.MEJA_DATA_DIR
  if (chosen === undefined || chosen === '') return usual
  return isAbsolute(chosen) ? chosen : resolve(chosen)
}

function argument(argv: readonly string[]): string | undefined {
  const joined = argv.find((part) => part.startsWith('--data-dir='))
  if (joined !== undefined) return joined.slice('--data-dir='.length)
  const at = argv.indexOf('--data-dir')
  return at === -1 ? undefined : argv[at + 1]
}

/** Makes the folder for this user alone. Throws the file system's own error when it cannot be written. */
export function prepareDataDirectory(directory: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK)
  // Chromium or an older version may have made it with wider permissions.
  if (process.platform !== 'win32') chmodSync(directory, 0o700)
}
