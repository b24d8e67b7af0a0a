import type { MessagePort } from 'node:worker_threads'
import { knownImports } from '../../archive/imports.ts'
import { openReadable } from '../../archive/open.ts'
import { restructureSources } from '../restructure-sources.ts'
import { type LookUp, structureEntries } from '../structure-entries.ts'
import { createGarbageCollection } from './collect-garbage.ts'
import type { FromStructuringThread, StructuringSettings, ToStructuringThread } from './thread-messages.ts'

/** Of pages: all it asks for is single rows, by two indexes. */
const cacheKb = 2000

/**
 * A helper of an import: reads what it is sent, one piece after the other, and asks the archive over a connection of its own
 * what is there already.
 */
export const helpImport = (port: MessagePort, { dataDirectory }: StructuringSettings): void => {
  const send = (message: FromStructuringThread, handedOver: ArrayBuffer[] = []): void =>
    port.postMessage(message, handedOver)
  const db = openReadable(dataDirectory, cacheKb)
  const lookUp: LookUp = async (wanted) => knownImports(db, wanted)
  const collectGarbage = createGarbageCollection()
  const work = async (message: ToStructuringThread): Promise<void> => {
    const structured =
      message.task === 'structure' ? await structureEntries(message.given, lookUp) : restructureSources(message.given)
    send(structured, 'packed' in structured ? [structured.packed.buffer] : [])
    collectGarbage()
  }
  // A look-up does not wait for anything, so a piece is done before the next one is begun. What fails ends the thread.
  port.on('message', (message: ToStructuringThread) => void work(message))
  send('ready')
}
