import { z } from 'zod'

/** Every way a call can fail. The renderer's catalogues have a sentence for each. */
export const ErrorCode = z.enum([
  'invalid_input',
  'forbidden_sender',
  'not_found',
  'stale_revision',
  'read_only',
  'disk_full',
  'archive_newer',
  'archive_damaged',
  'unsupported_format',
  'file_unreadable',
  'file_unwritable',
  'file_exists',
  'too_large',
  'blocked_url',
  'endpoint_refused',
  'secret_missing',
  /** A newer question of the same kind took its place: nothing to show for this one. */
  'superseded',
  'internal',
])
export type ErrorCode = z.infer<typeof ErrorCode>

export const Failure = z.object({
  code: ErrorCode,
  /** A sentence in English for logs and the command line; names the field, file or endpoint. */
  message: z.string(),
  /** Small facts a catalogue sentence may use, e.g. `{ endpoint: 'Mercusuar' }`. */
  details: z.record(z.string(), z.string()).default({}),
})
export type Failure = z.infer<typeof Failure>

export type Envelope<T> = { ok: true; value: T } | { ok: false; error: Failure }

/** Thrown inside main and the command line; becomes a `Failure` at the boundary. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: Record<string, string>
  constructor(code: ErrorCode, message: string, details: Record<string, string> = {}, cause?: unknown) {
    super(message, { cause })
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}
