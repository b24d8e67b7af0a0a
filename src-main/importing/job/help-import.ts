import type { MessagePort } from 'node:worker_threads'
import { restructureSources } from '../restructure-sources.ts'
import { structureEntries } from '../structure-entries.ts'
import type { FromStructuringThread, ToStructuringThread } from './thread-messages.ts'

/** A helper of an import: reads what it is sent, one piece after the other. */
export const helpImport = (port: MessagePort): void => {
  const send = (message: FromStructuringThread, handedOver: ArrayBuffer[] = []): void =>
    port.postMessage(message, handedOver)
  port.on('message', (message: ToStructuringThread) => {
    const structured =
      message.task === 'structure' ? structureEntries(message.given) : restructureSources(message.given)
    send(structured, 'packed' in structured ? [structured.packed.buffer] : [])
  })
  send('ready')
}
