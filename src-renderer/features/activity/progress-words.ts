import type { ImportJob } from '../../../src-shared/contract/index.ts'

/** Figures of a long work in the words of the interface: rate, remaining time, size. */
type Language = 'id' | 'en'

/** Made once: an import tells of itself several times a second, and making one costs more than all the rest of its card. */
const formats = new Map<string, Intl.NumberFormat>()
const formatIn = (language: Language, name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const known = formats.get(`${language} ${name}`) ?? new Intl.NumberFormat(language, options)
  formats.set(`${language} ${name}`, known)
  return known
}

export const figure = (amount: number, language: Language): string =>
  formatIn(language, 'figure', {}).format(Math.round(amount))

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

export const fileSize = (bytes: number, language: Language): string => {
  const step = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3))
  const unit = units[step] ?? 'byte'
  return formatIn(language, unit, { style: 'unit', unit, maximumFractionDigits: step < 2 ? 0 : 1 }).format(
    bytes / 1000 ** step,
  )
}

export const articlesOf = ({ imported, updated, skipped }: ImportJob): number => imported + updated + skipped

/** 0 to 1. */
export const shareDone = ({ bytesDone, bytesTotal, state }: ImportJob): number =>
  state === 'done' ? 1 : bytesTotal === 0 ? 0 : Math.min(1, bytesDone / bytesTotal)

/** Articles a second since the job began, pauses left out; null while there is nothing to tell. */
export const rateOf = (job: ImportJob): number | null =>
  job.workedMs < 500 ? null : (articlesOf(job) * 1000) / job.workedMs

/** Seconds; null while nobody can know. */
export const secondsLeft = (job: ImportJob): number | null => {
  const share = shareDone(job)
  return job.workedMs < 1000 || share < 0.005 ? null : ((1 - share) / share) * (job.workedMs / 1000)
}

export const duration = (seconds: number, language: Language): string => {
  const [amount, unit] =
    seconds < 60
      ? ([Math.max(1, Math.round(seconds)), 'second'] as const)
      : seconds < 5400
        ? ([Math.round(seconds / 60), 'minute'] as const)
        : ([Math.round(seconds / 3600), 'hour'] as const)
  return formatIn(language, unit, { style: 'unit', unit, unitDisplay: 'long' }).format(amount)
}
