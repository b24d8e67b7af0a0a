/** Binds the dispatch to Electron: the only place that registers an IPC handler. */
import { ipcMain } from 'electron'
import { callChannel } from '../../src-shared/contract/wire.ts'
import type { Dispatch } from './dispatch.ts'

export function handleCalls(dispatch: Dispatch): void {
  ipcMain.handle(callChannel, (event, channel: unknown, input: unknown) => dispatch(event.senderFrame, channel, input))
}
