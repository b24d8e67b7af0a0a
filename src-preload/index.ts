/**
 * The bridge: puts `window.api` on the page and nothing else. It knows the names of the contract's channels and events,
 * refuses every other one, and holds no logic. Sandboxed, so it must stay one file without node modules.
 */
import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import type { Api } from '../src-shared/contract/api.ts'
import { channels, eventNames } from '../src-shared/contract/channels.ts'
import { callChannel, eventChannel } from '../src-shared/contract/wire.ts'

const knownChannels: ReadonlySet<string> = new Set(channels)
const knownEvents: ReadonlySet<string> = new Set(eventNames)

/** Not by name: the page would then say which paths of the disk are read. */
const offer = 'importing.offer'

const api: Api = {
  call: (channel, input) => {
    if (!knownChannels.has(channel) || channel === offer) {
      const error = { code: 'invalid_input' as const, message: `There is no channel "${channel}".`, details: {} }
      return Promise.resolve({ ok: false, error })
    }
    return ipcRenderer.invoke(callChannel, channel, input)
  },
  offerFiles: (files) => {
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '')
    return ipcRenderer.invoke(callChannel, offer, { paths })
  },
  on: (event, listener) => {
    if (!knownEvents.has(event)) throw new Error(`There is no event "${event}".`)
    const relay = (_: IpcRendererEvent, name: unknown, payload: Parameters<typeof listener>[0]) => {
      if (name === event) listener(payload)
    }
    ipcRenderer.on(eventChannel, relay)
    return () => {
      ipcRenderer.off(eventChannel, relay)
    }
  },
}

contextBridge.exposeInMainWorld('api', api)
