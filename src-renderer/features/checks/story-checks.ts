import type { UpdateListenerPayload } from 'lexical'
import type { HouseChecks } from '../../../src-shared/contract/index.ts'
import { followEdits } from '../../editor/checks/follow-edits.ts'
import type { Mark } from '../../editor/checks/show-marks.ts'
import { storyBody } from '../../editor/story-body.ts'
import type { StorySession } from '../compose/session.ts'
import { factsOf, knownStructure } from './check-request.ts'
import { type Finding, findingsOf, marksOf } from './findings.ts'
import { runChecks } from './run-checks.ts'

/**
 * The checks of one story while it is on screen: run beside the page once typing rests, never while a key is pressed.
 * Findings are those of the last run; their marks follow the words until the next one.
 */
export type ChecksState = {
  findings: readonly Finding[]
  marks: readonly Mark[]
  /** False until the story was checked for the first time. */
  checked: boolean
  /** The finding whose card is open, and whether keys or the pointer opened it. */
  open: { id: string; by: 'keys' | 'pointer' } | null
}
export type House = { checks: HouseChecks; houseDateline: string; language: 'id' | 'en' }

export type StoryChecks = {
  state: () => ChecksState
  subscribe: (listener: () => void) => () => void
  setHouse: (house: House) => void
  show: (open: ChecksState['open']) => void
  /** Checks at once; resolves when the findings are those of the words as they are. */
  checkNow: () => Promise<void>
  /** Resolves when the findings are those of the words as they are; at once when they are already. */
  settled: () => Promise<void>
}

const restBeforeCheck = 300
const longestWaitForIdle = 1000

/** The story's day where the newsroom is. */
const localDay = (moment: string): string => {
  const date = new Date(moment)
  if (Number.isNaN(date.getTime())) return ''
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => `${part}`.padStart(2, '0')).join('-')
}

const createStoryChecks = (session: StorySession): StoryChecks => {
  const listeners = new Set<() => void>()
  let state: ChecksState = { findings: [], marks: [], checked: false, open: null }
  let house: House | null = null
  let fields = session.state().fields
  let stop: (() => void) | null = null
  let cancelWait: () => void = () => undefined
  /** Counts the changes of the story; the findings are of the words as they were at `foundAt`. */
  let words = 0
  let foundAt = -1

  const change = (part: Partial<ChecksState>): void => {
    state = { ...state, ...part }
    for (const listener of listeners) listener()
  }
  const check = async (): Promise<void> => {
    cancelWait()
    if (house === null) return
    const asked = words
    const body = storyBody(session.editor)
    const { checks, houseDateline, language } = house
    const story = { fields: session.state().fields, body, date: localDay(session.datedAt) }
    const { copy, ...known } = knownStructure(story)
    const { ignoredHere, ...rules } = checks
    const { issues } = await runChecks({
      articleId: session.articleId,
      known,
      date: story.date,
      language,
      checks: rules,
      houseDateline,
      facts: factsOf(story),
    })
    // Somebody typed meanwhile: these places are no longer right, and another run is on its way.
    if (asked !== words || stop === null) return
    foundAt = asked
    const findings = findingsOf(issues, copy, body, { articleId: session.articleId, ignoredHere })
    const open = findings.some(({ id }) => id === state.open?.id) ? state.open : null
    change({ findings, marks: marksOf(findings, body), checked: true, open })
  }
  const report = (problem: unknown): void => console.warn('A check of the story did not finish.', problem)
  const checkSoon = (rest: number): void => {
    words += 1
    cancelWait()
    let idle = 0
    const timer = setTimeout(() => {
      idle = requestIdleCallback(() => void check().catch(report), { timeout: longestWaitForIdle })
    }, rest)
    cancelWait = () => {
      clearTimeout(timer)
      cancelIdleCallback(idle)
    }
  }
  const update = (payload: UpdateListenerPayload): void => {
    if (payload.dirtyLeaves.size + payload.dirtyElements.size === 0) return
    const marks = followEdits(state.marks, payload)
    // A fresh list even of the same marks: the page has new text nodes to colour.
    change({ marks: [...marks], open: state.open?.by === 'pointer' ? null : state.open })
    checkSoon(restBeforeCheck)
  }
  const start = (): void => {
    const stops = [
      session.editor.registerUpdateListener(update),
      session.subscribe(() => {
        if (session.state().fields === fields) return
        fields = session.state().fields
        checkSoon(restBeforeCheck)
      }),
    ]
    stop = () => {
      for (const one of stops) one()
      cancelWait()
      stop = null
    }
    fields = session.state().fields
    checkSoon(0)
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      if (stop === null) start()
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) stop?.()
      }
    },
    setHouse: (next) => {
      house = next
      if (stop !== null) checkSoon(0)
    },
    show: (open) => change({ open }),
    checkNow: () => {
      words += 1
      return check()
    },
    settled: async () => {
      if (foundAt !== words) await check()
    },
  }
}

const known = new WeakMap<StorySession, StoryChecks>()

export const checksOf = (session: StorySession): StoryChecks => {
  const checks = known.get(session) ?? createStoryChecks(session)
  known.set(session, checks)
  return checks
}
