/** Every channel of the contract with its handler: the compiler refuses this file when one is missing. */
import type { Desk } from '../desk.ts'
import type { SignIn } from '../publishing/sign-in/sign-in.ts'
import type { Secrets } from '../settings/secrets.ts'
import type { SettingsService } from '../settings/settings.ts'
import { type AppServices, appHandlers } from './app.ts'
import { archiveHandlers } from './archive.ts'
import { articleHandlers } from './articles.ts'
import { checkHandlers } from './checks.ts'
import type { Emit } from './emit.ts'
import { endpointHandlers } from './endpoints.ts'
import { type Exporting, exportingHandlers } from './exporting.ts'
import type { Handlers } from './handlers.ts'
import { type Importing, importingHandlers } from './importing.ts'
import { type Maintenance, maintenanceHandlers } from './maintenance.ts'
import { mediaHandlers } from './media.ts'
import { publishingHandlers } from './publishing.ts'
import { pullHandlers } from './pulls.ts'
import { quoteHandlers } from './quotes.ts'
import { settingsHandlers } from './settings.ts'
import { versionHandlers } from './versions.ts'

export type HandlerServices = {
  app: AppServices
  desk: Pick<Desk, 'archive' | 'keeper' | 'outbox' | 'endpoints' | 'pulling'>
  importing: Importing
  exporting: Exporting
  maintenance: Maintenance
  settings: SettingsService
  signIn: SignIn
  secrets: Secrets
  mediaDirectory: string
  choosePicture: () => Promise<string | null>
  emit: Emit
}

export function allHandlers(services: HandlerServices): Handlers {
  const { emit, secrets } = services
  const { archive, keeper, endpoints, outbox, pulling } = services.desk
  return {
    ...appHandlers(services.app),
    ...archiveHandlers(archive, keeper),
    ...articleHandlers(archive, emit),
    ...checkHandlers(archive, services.settings, services.app),
    ...endpointHandlers({ archive, endpoints, outbox, pulling, signIn: services.signIn }),
    ...importingHandlers(archive, services.importing, emit),
    ...exportingHandlers(archive, keeper, services.exporting, emit),
    ...maintenanceHandlers(archive, keeper, services.maintenance),
    ...mediaHandlers(archive, services.mediaDirectory, services.choosePicture),
    ...pullHandlers(archive, pulling),
    ...publishingHandlers(archive, outbox, secrets, services.settings),
    ...quoteHandlers(archive),
    ...settingsHandlers(services.settings),
    ...versionHandlers(archive, emit),
  }
}
