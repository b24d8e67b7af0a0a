import { type RefObject, useEffect, useEffectEvent, useState } from 'react'

/** Going from one marked hit to the next in a preview. A hit may be several marks: they share its number. */
export type HitSteps = { at: number; amount: number; step: (by: 1 | -1) => void }

const marksIn = (root: HTMLElement | null, hit?: number): HTMLElement[] => [
  ...(root?.querySelectorAll<HTMLElement>(hit === undefined ? 'mark[data-hit]' : `mark[data-hit="${hit}"]`) ?? []),
]

/** Past the last comes the first, as in every find. */
const stepped = (at: number, by: 1 | -1, amount: number): number =>
  amount === 0 ? 0 : (((at + by) % amount) + amount) % amount

/** `shown` says which words are in the page; another one begins at its first hit, without scrolling. */
export const useHitSteps = (root: RefObject<HTMLElement | null>, shown: string): HitSteps => {
  const [state, setState] = useState({ shown: '', at: 0, amount: 0 })
  useEffect(() => {
    const amount = new Set(marksIn(root.current).map((mark) => mark.dataset.hit)).size
    setState((before) => ({
      shown,
      amount,
      at: before.shown === shown ? Math.min(before.at, Math.max(0, amount - 1)) : 0,
    }))
  }, [root, shown])
  useEffect(() => {
    const current = marksIn(root.current, state.at)
    for (const mark of current) mark.dataset.current = 'true'
    return () => {
      for (const mark of current) delete mark.dataset.current
    }
  }, [root, state])
  const step = (by: 1 | -1): void => {
    const at = stepped(state.at, by, state.amount)
    setState({ ...state, at })
    marksIn(root.current, at)[0]?.scrollIntoView({ block: 'center' })
  }
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'F3' || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    step(event.shiftKey ? -1 : 1)
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => pressed(event)
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  return { at: state.at, amount: state.amount, step }
}
