import type { Writable } from '../handle.ts'

/** One forward step of the schema. `version` is what `user_version` becomes in the same transaction. */
export type Migration = { version: number; name: string; up: (db: Writable) => void }
