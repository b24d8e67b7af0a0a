import { useEffect, useEffectEvent } from 'react'
import type { MenuCommand } from '../../src-shared/contract/index.ts'

/**
 * Where commands meet what carries them out. Menu, shortcuts and palette say `runCommand`; whoever is on screen and
 * can do it says `useCommand`. The newest listener answers, so that a view may take a command over while it is shown.
 */
const handlers = new Map<MenuCommand, (() => void)[]>()
let awaited: MenuCommand | null = null

/** False when nobody on screen can carry the command out. */
export const runCommand = (command: MenuCommand): boolean => {
  const handler = handlers.get(command)?.at(-1)
  handler?.()
  return handler !== undefined
}

const onCommand = (command: MenuCommand, handler: () => void): (() => void) => {
  const listeners = handlers.get(command) ?? []
  handlers.set(command, [...listeners, handler])
  if (awaited === command) {
    awaited = null
    handler()
  }
  return () =>
    handlers.set(
      command,
      (handlers.get(command) ?? []).filter((other) => other !== handler),
    )
}

export const useCommand = (command: MenuCommand, handler: () => void): void => {
  const latest = useEffectEvent(handler)
  useEffect(() => onCommand(command, () => latest()), [command])
}

/** Whether somebody on screen can carry the command out. */
export const canRun = (command: MenuCommand): boolean => (handlers.get(command)?.length ?? 0) > 0

/** Leaves the command to whoever appears next and can carry it out: a panel that is only just opening. */
export const runWhenHeard = (command: MenuCommand): void => {
  awaited = command
}
