/** `endpoint add|list|test|remove`: where stories are published. No password is ever written from here. */
import { readFile } from 'node:fs/promises'
import {
  AppError,
  defaultJsonOptions,
  EndpointDraft,
  EndpointKind,
  type EndpointProblem,
  type EndpointWarning,
  RemoteStatus,
} from '../../src-shared/contract/index.ts'
import { diagnose } from '../publishing/endpoints.ts'
import { UsageError } from './arguments.ts'
import type { Command } from './command.ts'
import { openPublishing, requireEndpoint } from './publishing-for-command.ts'

const missingSecret =
  'The password or key is missing: put it in MEJA_SECRET, on the first line of stdin, or type it when asked.'

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

const fieldAdvice: Record<string, string> = {
  name: 'NAME is empty, or longer than 100 characters: give the endpoint a name.',
  url: '--url is empty, or longer than 2,000 characters: the address of the site.',
  user: '--user is empty, or longer than 200 characters: the name you sign in with.',
  secret: 'The password or key is longer than 2,000 characters.',
  'json.auth': '--auth must be one of: bearer, basic, header.',
  'json.headerName': '--auth-header must be a header name: letters, digits and hyphens.',
  'json.statuses': `--statuses must be of: ${RemoteStatus.options.join(', ')}.`,
}

const wrongField = (path: readonly PropertyKey[] = []): string => {
  const field = path.slice(0, 2).map(String).join('.')
  return (
    fieldAdvice[field] ?? fieldAdvice[field.split('.')[0] ?? ''] ?? `--${field.replace(/^json\./, '')} is too long.`
  )
}

/** The options of a JSON endpoint, as far as they were given. */
const jsonFrom = async (values: Record<string, unknown>) => {
  const path = asText(values.template)
  const template = path === '' ? '' : await readFile(path, 'utf8').catch(() => null)
  if (template === null)
    throw new AppError('file_unreadable', `The field template ${path} could not be read.`, { path })
  return {
    ...defaultJsonOptions,
    ...(values.auth === undefined ? {} : { auth: values.auth }),
    ...(values['auth-header'] === undefined ? {} : { headerName: values['auth-header'] }),
    lookupUrl: asText(values['lookup-url']),
    itemUrl: asText(values['item-url']),
    mediaUrl: asText(values['media-url']),
    idempotent: values.idempotent === true,
    template,
    ...(values.statuses === undefined ? {} : { statuses: asText(values.statuses).split(',') }),
    timeZone: asText(values['time-zone']),
  }
}

/** What to do about each; the app has the same in two languages. */
const warningWords: Record<EndpointWarning, string> = {
  upload_limit:
    'Warning: the server refuses large pictures: make them smaller, or ask whoever runs it to raise the limit.',
  other_time_zone:
    "Warning: the site's clock shows another time than this computer's. Times to appear at are read on the site's.",
  clock_skew: 'Warning: this computer and the site disagree about the time by more than two minutes: set the clock.',
  site_on_utc:
    'Warning: the site was never told its time zone and lives by UTC: set it in WordPress or Ghost, Settings → General.',
  cannot_upload: 'Warning: this user may not upload pictures: ask for the Author or Editor role.',
  cannot_add_sections: 'Warning: this user may not add sections: one that is not on the site is left out.',
  no_lookup: 'Warning: what a lost answer did cannot be found out: give --lookup-url, or --idempotent if it is.',
  no_media: 'Warning: pictures are left out: give --media-url.',
}

/** What to do about each problem. */
const advice: Record<EndpointProblem, string> = {
  name_unknown: 'Check the spelling of the address and the network.',
  unreachable: 'Check the address and the network; if others reach the site, ask its host whether it blocks you.',
  insecure_url: 'Use the https address.',
  bad_tls: "Ask whoever runs the site to mend its certificate, or sign in to this network's own page first.",
  tls_expired: "Ask whoever runs the site to renew its certificate; look whether this computer's date is right.",
  tls_self_signed: "Ask whoever runs the site for a certificate that browsers accept, such as Let's Encrypt's.",
  tls_wrong_host: "Use the name the certificate is for, or sign in to this network's own page first.",
  redirects: 'Change the endpoint to the address it redirects to.',
  not_this_cms: 'Check the address, its folder, and --kind.',
  rest_blocked: 'Ask whoever runs the site to let /wp-json/ through its firewall or security plugin.',
  sign_in_unavailable: 'Ask whoever runs the site to switch application passwords on, and to use https.',
  authorization_stripped: 'Ask whoever runs the server to pass the Authorization header on.',
  bad_credentials: 'Make a new password or key. If that is refused too, the server may drop the Authorization header.',
  bad_key: 'In Ghost: Settings → Integrations → your integration → Admin API key.',
  bad_options: 'Correct the option; `meja endpoint add` takes them again.',
  clock_skew: "Let this computer's clock set itself.",
  secret_missing: 'Put it in MEJA_SECRET, on the first line of stdin, or type it when asked.',
  cannot_publish: 'Ask for the Author or Editor role.',
  server_error: 'Wait a moment and try again; if it stays, ask whoever runs the site.',
}

export const endpointAddCommand: Command = {
  name: 'endpoint add',
  usage: 'NAME --kind wordpress|ghost|json --url URL [--user USER]',
  summary: 'Test an endpoint and save it (password from MEJA_SECRET, stdin, or typed when asked)',
  access: 'write',
  options: {
    kind: { type: 'string' },
    url: { type: 'string' },
    user: { type: 'string' },
    auth: { type: 'string' },
    'auth-header': { type: 'string' },
    'lookup-url': { type: 'string' },
    'item-url': { type: 'string' },
    'media-url': { type: 'string' },
    idempotent: { type: 'boolean' },
    template: { type: 'string' },
    statuses: { type: 'string' },
    'time-zone': { type: 'string' },
  },
  positionals: { min: 1, max: 1 },
  run: async (context) => {
    const { positionals, values } = context
    const kind = EndpointKind.safeParse(values.kind ?? 'wordpress')
    if (!kind.success) throw new UsageError(`--kind must be one of: ${EndpointKind.options.join(', ')}.`)
    if (typeof values.url !== 'string') throw new UsageError('--url is missing: the address of the site.')
    if (kind.data === 'wordpress' && typeof values.user !== 'string') {
      throw new UsageError('--user is missing: the name you sign in with.')
    }
    const json = kind.data === 'json' ? { json: await jsonFrom(values) } : {}
    const { endpoints, secret } = await openPublishing(context)
    const password = await secret()
    if (password === null) throw new AppError('secret_missing', missingSecret)
    const user = asText(values.user)
    const given = { name: positionals[0], kind: kind.data, url: values.url, user, secret: password, ...json }
    const draft = EndpointDraft.safeParse(given)
    if (!draft.success) throw new UsageError(wrongField(draft.error.issues[0]?.path))
    const { check, endpoint } = await endpoints.save(draft.data)
    if (!check.ok) {
      const words = `Not saved: ${check.message} ${advice[check.problem]}`
      throw new AppError('endpoint_refused', words, { problem: check.problem })
    }
    if (endpoint === null) throw new AppError('internal', 'The endpoint was tested but not saved.')
    const may = check.canPublish ? '' : '; this user may write drafts, but not publish'
    const said = `Saved “${endpoint.name}”: ${check.siteName}, signed in as ${check.userName}${may}.`
    const { siteName, userName, canPublish, warnings } = check
    const text = [said, ...warnings.map((warning) => warningWords[warning])].join('\n')
    return { ok: true, value: { ...endpoint, siteName, userName, canPublish, warnings }, text }
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
    const check = await diagnose({ ...endpoint, secret: (await secret()) ?? '' })
    if (!check.ok)
      return { ok: false, value: check, text: `${check.problem}: ${check.message}\n${advice[check.problem]}` }
    const said = `${check.siteName}: signed in as ${check.userName}, ${check.canPublish ? 'may publish' : 'drafts only'}.`
    const text = [said, ...check.warnings.map((warning) => warningWords[warning])].join('\n')
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
