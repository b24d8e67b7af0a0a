import type { Envelope } from '../../src-shared/contract/errors.ts'

/** Work that gets a thread of its own: see keeper.ts. */
export type KeeperTask =
  | { kind: 'takeBackup' }
  | { kind: 'requestRestore'; name: string }
  | { kind: 'requestNewestRestore' }
  | { kind: 'measure' }
  | { kind: 'statistics' }

/** What crosses between the archive's threads and the thread that opened them. */
export type ThreadSettings =
  | { role: 'writer' | 'reader'; dataDirectory: string; pageCacheKb?: number | undefined }
  | { role: 'keeper'; dataDirectory: string; task: KeeperTask }

export type ThreadCall = { id: number; operation: string; input: unknown[] }

/** The first message is `ready`: the archive is open, or why it is not. */
export type ThreadReply =
  | { kind: 'ready'; outcome: Envelope<null> }
  | { kind: 'result'; id: number; tookMs: number; outcome: Envelope<unknown> }
