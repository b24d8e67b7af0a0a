import { useSyncExternalStore } from 'react'
import type { ImportPlan } from '../../../src-shared/contract/index.ts'

/** The import that is being considered: chosen somewhere in the window, shown in one place. */
let plan: ImportPlan | null = null
const listeners = new Set<() => void>()

export const considerPlan = (next: ImportPlan | null): void => {
  plan = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useConsideredPlan = (): ImportPlan | null => useSyncExternalStore(subscribe, () => plan)
