/** Where the window opens: where it was, if a display is still there to show it; otherwise centred at a size that fits. */
import type { WindowState } from '../settings/settings-file.ts'

export type Rectangle = { x: number; y: number; width: number; height: number }
export type Placement = { x?: number; y?: number; width: number; height: number; maximized: boolean }

export const minimumSize = { width: 1024, height: 640 }
const usualSize = { width: 1280, height: 800 }
/** So much of the title bar must be on a display that the window can be dragged. */
const reachable = { width: 100, height: 40 }

/** `workAreas` are the displays without their panels, the primary one first. */
export function placeWindow(remembered: WindowState | null, workAreas: readonly Rectangle[]): Placement {
  const primary = workAreas[0] ?? { x: 0, y: 0, ...usualSize }
  if (remembered === null) return { ...sizeWithin(usualSize, primary), maximized: false }
  const home = workAreas.find((area) => isReachable(remembered, area))
  if (home === undefined) return { ...sizeWithin(remembered, primary), maximized: remembered.maximized }
  return { x: remembered.x, y: remembered.y, ...sizeWithin(remembered, home), maximized: remembered.maximized }
}

function sizeWithin(size: { width: number; height: number }, area: Rectangle): { width: number; height: number } {
  return {
    width: Math.max(minimumSize.width, Math.min(size.width, area.width)),
    height: Math.max(minimumSize.height, Math.min(size.height, area.height)),
  }
}

function isReachable(window: Rectangle, area: Rectangle): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  const titleBarVisible = window.y >= area.y - 1 && window.y + reachable.height <= area.y + area.height
  return across >= reachable.width && titleBarVisible
}
