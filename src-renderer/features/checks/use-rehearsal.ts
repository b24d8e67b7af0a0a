import { useEffect, useRef, useState } from 'react'
import { type CheckSummary, createCheckTally } from '../../../src-shared/language/checks/check-summary.ts'
import { call } from '../../api/client.ts'

/** Trying one rule on the archive, slice by slice: what it found so far, and a way to stop. */
export type RehearsalState = {
  rule: string
  phase: 'running' | 'done' | 'stopped'
  total: number
  summary: CheckSummary
  problem: unknown
}

const examplesShown = 12

export const useRehearsal = (): {
  state: RehearsalState | null
  start: (rule: string) => void
  stop: () => void
} => {
  const [state, setState] = useState<RehearsalState | null>(null)
  const running = useRef<symbol | null>(null)
  const stop = (): void => {
    running.current = null
    setState((before) => (before?.phase === 'running' ? { ...before, phase: 'stopped' } : before))
  }
  useEffect(
    () => () => {
      running.current = null
    },
    [],
  )

  const run = async (rule: string, own: symbol): Promise<void> => {
    const tally = createCheckTally(examplesShown)
    let [checked, total] = [0, 0]
    let after: number | null = null
    const show = (phase: RehearsalState['phase'], problem: unknown = null): void =>
      setState({ rule, phase, total, summary: tally.summary(checked), problem })
    show('running')
    try {
      do {
        const slice: Awaited<ReturnType<typeof call<'checks.rehearse'>>> = await call('checks.rehearse', {
          rule,
          after,
        })
        if (running.current !== own) return
        for (const { articleId, headline, issues } of slice.articles) tally.add({ where: articleId, headline }, issues)
        checked += slice.checked
        total = slice.total ?? total
        after = slice.next
        show(after === null ? 'done' : 'running')
      } while (after !== null)
    } catch (problem) {
      if (running.current === own) show('stopped', problem)
    }
  }
  const start = (rule: string): void => {
    const own = Symbol(rule)
    running.current = own
    void run(rule, own)
  }
  return { state, start, stop }
}
