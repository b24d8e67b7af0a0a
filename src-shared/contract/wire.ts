/** The two Electron IPC channels everything travels on: calls from the page, events to it. */
export const callChannel = 'meja:call'
export const eventChannel = 'meja:event'
