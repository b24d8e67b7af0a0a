import { join, resolve } from 'node:path'

/** Where the app keeps its data: --data-dir, else MEJA_DATA_DIR, else the place Electron gives the app by name. */
type Environment = Record<string, string | undefined>

const appName = 'Meja Redaksi'

const applicationData = (platform: NodeJS.Platform, environment: Environment, home: string): string => {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  if (platform === 'win32') return environment.APPDATA || join(home, 'AppData', 'Roaming')
  return environment.XDG_CONFIG_HOME || join(home, '.config')
}

export const dataDirectoryOf = (
  chosen: string | null,
  platform: NodeJS.Platform,
  environment: Environment,
  home: string,
): string => {
  const named = chosen || environment.MEJA_DATA_DIR
  return named ? resolve(named) : join(applicationData(platform, environment, home), appName)
}
