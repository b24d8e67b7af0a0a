/** Publishing as the app and the command line use it: the outbox and the endpoints, wired to the network and the clock. */
import { join } from 'node:path'
import type { Archive } from '../archive/operations.ts'
import { readPicture } from '../media/store.ts'
import { createAdapter } from './cms/create-adapter.ts'
import { createEndpoints, type EndpointSecrets, type Endpoints } from './endpoints.ts'
import { createHttp, httpLimits } from './http.ts'
import { systemClock } from './outbox/clock.ts'
import { createOutbox } from './outbox/outbox.ts'
import type { Outbox, OutboxOptions } from './outbox/outbox-port.ts'

export type PublishingOptions = Pick<
  OutboxOptions,
  'log' | 'onChange' | 'onFollowed' | 'onUpload' | 'onMerged' | 'mergesByItself' | 'settleEdits'
> & {
  archive: Archive
  /** Holds `media/<sha256>`. */
  dataDirectory: string
  secrets: EndpointSecrets
}

export const createPublishing = (options: PublishingOptions): { outbox: Outbox; endpoints: Endpoints } => {
  const { archive, dataDirectory, secrets } = options
  const outbox = createOutbox({
    ...options,
    readPicture: (mediaId) => readPicture(join(dataDirectory, 'media'), mediaId),
    createAdapter: (endpoint, secret, signal, watch = (http) => http) =>
      createAdapter({ ...endpoint, secret }, watch(createHttp({ ...httpLimits, signal }))),
    clock: systemClock,
    random: Math.random,
  })
  return { outbox, endpoints: createEndpoints(archive, secrets) }
}
