/** How much of a job's pictures has left, told over all of them: an editor waits for the story, not for a file. */
import type { Http } from '../http.ts'
import type { AttemptTools } from './attempt-tools.ts'
import type { Outgoing } from './pictures.ts'

export type UploadProgress = {
  /** What is to be sent, before the first of it. */
  plan: (pictures: readonly Outgoing[]) => void
  /** From here on it is this picture that leaves, those before it are there; null: all are. */
  begin: (picture: Outgoing | null) => void
  told: (http: Http) => Http
}

/** Often enough to be followed, not so often that the window has nothing else to do. */
const tellEveryMs = 150

export const createUploadProgress = (
  { now, onUpload }: Pick<AttemptTools, 'now' | 'onUpload'>,
  jobId: string,
): UploadProgress => {
  let total = 0
  let before = 0
  let current: Outgoing | null = null
  let toldAt = 0
  let hasTold = false
  const tell = (sent: number): void => {
    const isWhole = sent >= total
    if (onUpload === undefined || total === 0 || (!isWhole && now() - toldAt < tellEveryMs)) return
    toldAt = now()
    hasTold = true
    onUpload({ jobId, sent: Math.min(sent, total), total })
  }
  return {
    plan: (pictures) => {
      total = pictures.reduce((sum, { bytes }) => sum + bytes, 0)
    },
    begin: (picture) => {
      before += current?.bytes ?? 0
      current = picture
      // Nobody is shown the end of what never began: all of it was on the site already.
      if (picture === null && hasTold) tell(total)
    },
    told: (http) => {
      if (onUpload === undefined) return http
      return (request) =>
        http({
          ...request,
          // A form around the file makes the request larger than the file.
          onSent: ({ sent, total: all }) => {
            if (current !== null) tell(before + Math.min(current.bytes, Math.round((current.bytes * sent) / all)))
          },
        })
    },
  }
}
