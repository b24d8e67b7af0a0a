/** `endpoint add|list|test|remove`: where stories are published. No password is ever written from here. */
import { AppError, EndpointDraft, EndpointKind } from '../../src-shared/contract/index.ts'
import { testAccount } from '../publishing/endpoints.ts'
import { UsageError } from './arguments.ts'
import type { Command } from './command.ts'
import { openPublishing, requireEndpoint } from './publishing-for-command.ts'

const missingSecret = 'The application password is missing: put it in MEJA_SECRET or on the first line of stdin.'

export const endpointAddCommand: Command = {
  name: 'endpoint add',
  usage: 'NAME --kind wordpress --url URL --user USER',
  summary: 'Test an endpoint and save it (password from MEJA_SECRET or stdin)',
  access: 'write',
  options: { kind: { type: 'string' }, url: { type: 'string' }, user: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  run: async (context) => {
    const { positionals, values } = context
    const kind = EndpointKind.safeParse(values.kind ?? 'wordpress')
    if (!kind.success) throw new UsageError(`--kind must be one of: ${EndpointKind.options.join(', ')}.`)
    if (typeof values.url !== 'string') throw new UsageError('--url is missing: the address of the site.')
    if (typeof values.user !== 'string') throw new UsageError('--user is missing: the name you sign in with.')
    const { endpoints, secret } = await openPublishing(context)
    const password = await secret()
    if (password === null) throw new AppError('secret_missing', missingSecret)
    const given = { name: positionals[0], kind: kind.data, url: values.url, user: values.user, secret: password }
    const draft = EndpointDraft.safeParse(given)
    if (!draft.success)
      throw new UsageError(`${draft.error.issues[0]?.path.join('.')}: ${draft.error.issues[0]?.message}`)
    const { check, endpoint } = await endpoints.save(draft.data)
    if (!check.ok) throw new AppError('endpoint_refused', `Not saved: ${check.message}`, { problem: check.problem })
    if (endpoint === null) throw new AppError('internal', 'The endpoint was tested but not saved.')
    const may = check.canPublish ? '' : '; this user may write drafts, but not publish'
    const text = `Saved “${endpoint.name}”: ${check.siteName}, signed in as ${check.userName}${may}.`
    const { siteName, userName, canPublish } = check
    return { ok: true, value: { ...endpoint, siteName, userName, canPublish }, text }
  },
}

export const endpointListCommand: Command = {
  name: 'endpoint list',
  usage: '',
  summary: 'List endpoints',
  access: 'read',
  options: {},
  positionals: { min: 0, max: 0 },
  run: async ({ archive }) => {
    const endpoints = await (await archive()).read('listEndpoints')
    const lines = endpoints.map(({ name, kind, url, user }) => `${name}  ${kind}  ${url}  ${user}`)
    return { ok: true, value: endpoints, text: lines.join('\n') || 'No endpoint yet: see `meja endpoint add`.' }
  },
}

export const endpointTestCommand: Command = {
  name: 'endpoint test',
  usage: 'NAME',
  summary: 'Tell whether an endpoint works, and what is wrong if not',
  access: 'read',
  options: {},
  positionals: { min: 1, max: 1 },
  run: async ({ positionals, archive, secret }) => {
    const endpoint = await requireEndpoint(await archive(), positionals[0] ?? '')
    const check = await testAccount({ ...endpoint, secret: (await secret()) ?? '' })
    if (!check.ok) return { ok: false, value: check, text: `${check.problem}: ${check.message}` }
    const text = `${check.siteName}: signed in as ${check.userName}, ${check.canPublish ? 'may publish' : 'drafts only'}.`
    return { ok: true, value: check, text }
  },
}

export const endpointRemoveCommand: Command = {
  name: 'endpoint remove',
  usage: 'NAME',
  summary: 'Forget an endpoint; what was published there stays',
  access: 'write',
  options: {},
  positionals: { min: 1, max: 1 },
  run: async (context) => {
    const { archive, endpoints } = await openPublishing(context)
    const { id, name } = await requireEndpoint(archive, context.positionals[0] ?? '')
    await endpoints.remove(id)
    return { ok: true, value: { removed: name, id }, text: `Removed “${name}”.` }
  },
}
