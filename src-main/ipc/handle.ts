/** Binds the dispatch to Electron: the only place that registers an IPC handler. */
import { ipcMain } from 'electron'
import { callChannel } from '../../src-shared/contract/wire.ts'
import type { Dispatch } from './dispatch.ts'

/** `pageSpoke` is told of every call: from the first one on there is a page to ask before closing. */
export function handleCalls(dispatch: Dispatch, pageSpoke: () => void): void {
  ipcMain.handle(callChannel, (event, channel: unknown, input: unknown) => {
    pageSpoke()
    return dispatch(event, channel, input)
  })
}
