import { AppError } from '../../src-shared/contract/index.ts'
import type { Archive } from '../archive/operations.ts'
import type { Command } from './command.ts'

/** `doctor`: looks for damage in the archive and changes nothing. Exit 1 when there is any. */
type Checks = { name: string; ok: boolean; message: string }[]

const checksOf = async (archive: () => Promise<Archive>): Promise<Checks> => {
  try {
    return await (await archive()).read('checkArchive')
  } catch (error) {
    // An archive too damaged to open is a finding, not a failure of the doctor.
    if (error instanceof AppError && error.code === 'archive_damaged') {
      return [{ name: 'open', ok: false, message: error.message }]
    }
    throw error
  }
}

export const doctorCommand: Command = {
  name: 'doctor',
  usage: '',
  summary: 'Check the archive for damage',
  access: 'read',
  options: {},
  positionals: { min: 0, max: 0 },
  run: async ({ archive, dataDirectory }) => {
    const checks = await checksOf(archive)
    const ok = checks.every((check) => check.ok)
    const lines = checks.map(
      (check) => `${check.ok ? 'ok     ' : 'DAMAGED'}  ${check.name}  ${check.ok ? '' : check.message}`,
    )
    const verdict = ok ? `The archive in ${dataDirectory} is sound.` : `The archive in ${dataDirectory} is damaged.`
    return { ok, value: { ok, checks }, text: [...lines, verdict].join('\n') }
  },
}
