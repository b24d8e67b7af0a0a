/** Who may call: the main frame of our own window, on our own page, and still there. */
import { isOwnUrl } from '../shell/origin.ts'

/** The parts of Electron's WebFrameMain that the check looks at. */
export type SenderFrame = {
  readonly url: string
  readonly parent: unknown
  /** Absent before Electron 35. */
  readonly detached?: boolean
}

/** False for null, detached, sub-frame and wrong-origin senders; a frame that is gone throws on access and is refused too. */
export function isTrustedSender(frame: SenderFrame | null | undefined, developmentUrl: string): boolean {
  try {
    if (frame === null || frame === undefined || frame.detached === true || frame.parent !== null) return false
    return isOwnUrl(frame.url, developmentUrl)
  } catch {
    return false
  }
}
