import { useSyncExternalStore } from 'react'

/**
 * Where notices are shown. A dialog keeps focus and pointer to itself, so the topmost one lends them a place inside;
 * otherwise they stand at the bottom of the window.
 */
let places: readonly HTMLElement[] = []
const listeners = new Set<() => void>()

const change = (next: readonly HTMLElement[]): void => {
  places = next
  for (const listener of listeners) listener()
}

/** A ref for the element that lends the place; it is given back when the element leaves the page. */
export const lendPlace = (element: HTMLElement | null): (() => void) | undefined => {
  if (element === null) return undefined
  change([...places, element])
  return () => change(places.filter((place) => place !== element))
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Null for the window itself. */
export const useNoticePlace = (): HTMLElement | null => useSyncExternalStore(subscribe, () => places.at(-1) ?? null)
