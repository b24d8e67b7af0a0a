/** Who may call: the present main frame of a window of ours, on our own page. */
import { isOwnUrl } from '../shell/origin.ts'

/** The parts of Electron's WebFrameMain and IpcMainInvokeEvent that the check looks at. */
export type SenderFrame = { readonly url: string; readonly parent: unknown }
export type Sender = {
  readonly senderFrame: SenderFrame | null
  readonly sender: { readonly mainFrame: SenderFrame | null }
}

/**
 * False for null, detached, sub-frame and wrong-origin senders. A detached frame is told by not being its window's main
 * frame any more: Electron 33 calls the main frame itself detached once its page was reloaded after a crash. A frame that
 * is gone throws when it is looked at, and is refused too.
 */
export function isTrustedSender(event: Sender, developmentUrl: string): boolean {
  try {
    const frame = event.senderFrame
    if (frame === null || frame !== event.sender.mainFrame || frame.parent !== null) return false
    return isOwnUrl(frame.url, developmentUrl)
  } catch {
    return false
  }
}
