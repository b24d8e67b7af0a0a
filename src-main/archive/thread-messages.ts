import type { Envelope } from '../../src-shared/contract/errors.ts'

/** What crosses between the archive's threads and the thread that opened them. */
export type ThreadSettings = { role: 'writer' | 'reader'; dataDirectory: string }

export type ThreadCall = { id: number; operation: string; input: unknown[] }

/** The first message is `ready`: the archive is open, or why it is not. */
export type ThreadReply =
  | { kind: 'ready'; outcome: Envelope<null> }
  | { kind: 'result'; id: number; tookMs: number; outcome: Envelope<unknown> }
