/** `correction add|list|remove`: ralat, koreksi and hak jawab of a story; they go out when it is published again. */
import { AppError, CorrectionKind, NewCorrection } from '../../src-shared/contract/index.ts'
import { UsageError } from './arguments.ts'
import type { Command } from './command.ts'

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')
const today = (): string => new Date().toLocaleDateString('sv-SE')

export const correctionAddCommand: Command = {
  name: 'correction add',
  usage: '<id> --kind ralat|koreksi|hak_jawab --text TEXT [--by NAME] [--date YYYY-MM-DD]',
  summary: 'Add a dated note of what was wrong; publish the story again to show it',
  access: 'write',
  options: { kind: { type: 'string' }, text: { type: 'string' }, by: { type: 'string' }, date: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  run: async ({ archive, positionals, values }) => {
    const kind = CorrectionKind.safeParse(asText(values.kind).replace('-', '_'))
    if (!kind.success) throw new UsageError(`--kind must be one of: ${CorrectionKind.options.join(', ')}.`)
    const draft = NewCorrection.safeParse({
      ...{ articleId: positionals[0], kind: kind.data, text: asText(values.text), author: asText(values.by) },
      datedOn: asText(values.date) || today(),
    })
    if (!draft.success) {
      const field = draft.error.issues[0]?.path[0]
      const wrong =
        field === 'datedOn' ? '--date is no day (YYYY-MM-DD).' : '--text is missing, or longer than 5,000 characters.'
      throw new UsageError(wrong)
    }
    const correction = await (await archive()).write('addCorrection', draft.data)
    return { ok: true, value: correction, text: `Added ${correction.kind} ${correction.id}: publish the story again.` }
  },
}

export const correctionListCommand: Command = {
  name: 'correction list',
  usage: '<id>',
  summary: 'List the corrections of a story, and where they are not shown yet',
  access: 'read',
  options: {},
  positionals: { min: 1, max: 1 },
  run: async ({ archive, positionals }) => {
    const id = positionals[0] ?? ''
    const opened = await archive()
    if ((await opened.read('getArticle', id)) === null) {
      throw new AppError('not_found', `There is no article ${id} in the archive.`, { id })
    }
    const corrections = await opened.read('corrections', id)
    const behind = (await opened.read('remotePosts', id)).filter((post) => !post.correctionsPushed)
    const lines = corrections.map(
      ({ kind, datedOn, text, author }) => `${datedOn}  ${kind}  ${text}${author && ` (${author})`}`,
    )
    const missing = behind.map(({ endpointName }) => `Not shown yet on ${endpointName}.`)
    return { ok: true, value: corrections, text: [...lines, ...missing].join('\n') || 'No corrections.' }
  },
}

export const correctionRemoveCommand: Command = {
  name: 'correction remove',
  usage: '<correction>',
  summary: 'Remove a correction; publish the story again to take it from its readers',
  access: 'write',
  options: {},
  positionals: { min: 1, max: 1 },
  run: async ({ archive, positionals }) => {
    const id = positionals[0] ?? ''
    await (await archive()).write('removeCorrection', id)
    return { ok: true, value: { removed: id }, text: 'Removed.' }
  },
}
