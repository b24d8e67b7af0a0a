/** "Test connection" for a JSON endpoint: it is read, never written to; what cannot be known is said as a warning. */
import { z } from 'zod'
import type { EndpointCheck, EndpointWarning } from '../../../../src-shared/contract/index.ts'
import { isZone } from '../../../../src-shared/time/zone.ts'
import { acceptableUrl } from '../../http.ts'
import { readAnswer } from '../answers.ts'
import { unreachable, wrong } from '../check-problems.ts'
import { filledUrl, foreignAddress, type JsonService, jsonDialect } from './service.ts'
import { readTemplate, takesTime } from './template.ts'

const probeKey = 'meja-connection-test'

const wrongOption = ({ url, options }: JsonService): string | null => {
  const { lookupUrl, itemUrl, mediaUrl, template } = options
  if (lookupUrl !== '' && !lookupUrl.includes('{key}')) return 'The look-up address has no {key}.'
  if (itemUrl !== '' && !itemUrl.includes('{id}')) return 'The address of a story has no {id}.'
  if (mediaUrl !== '' && !mediaUrl.includes('{key}')) return 'The address for pictures has no {key}.'
  const foreign = foreignAddress(url, options)
  if (foreign !== null) return `${foreign} is not on the endpoint's own server: the secret would go elsewhere.`
  const read = readTemplate(template)
  if (!read.ok) return read.message
  if (options.statuses.includes('schedule') && !takesTime(read.template))
    return 'The field template has no {publishAt}.'
  return options.timeZone === '' || isZone(options.timeZone) ? null : `Nobody knows the time zone ${options.timeZone}.`
}

export const checkService = async (service: JsonService, user: string): Promise<EndpointCheck> => {
  const { url, options } = service
  const address = acceptableUrl(url)
  if (address === null) return wrong('insecure_url', 'Only https addresses are used, or http on this machine.')
  const option = wrongOption(service)
  if (option !== null) return wrong('bad_options', option)
  const target = options.lookupUrl === '' ? url : filledUrl(options.lookupUrl, 'key', probeKey)
  const result = await service.send({ method: 'GET', url: target })
  if (result.kind === 'response') {
    const said = jsonDialect.errorOf(result.text)?.message ?? `The endpoint answered ${result.status}.`
    if (result.status === 401) return wrong('bad_credentials', `The secret is not accepted: ${said}`)
    if (result.status === 403) return wrong('cannot_publish', said)
    const isAnswer = result.status < 400 || result.status === 405 || result.status === 404
    const isPage = (result.headers.get('content-type') ?? '').includes('text/html')
    if (isAnswer && isPage) return wrong('not_this_cms', 'This address answers with a web page, not with JSON.')
    if (isAnswer && !(result.status === 404 && options.lookupUrl === '')) {
      const warnings: EndpointWarning[] = []
      if (options.lookupUrl === '' && !options.idempotent) warnings.push('no_lookup')
      if (options.mediaUrl === '') warnings.push('no_media')
      const site = { timeZone: options.timeZone, targets: options.statuses }
      return { ok: true, siteName: address.host, userName: user || options.auth, canPublish: true, warnings, site }
    }
    if (result.status === 404) return wrong('not_this_cms', said)
  }
  const problem = readAnswer(result, 'read', z.unknown(), jsonDialect)
  return problem.kind === 'done' ? wrong('server_error', 'The endpoint gave no usable answer.') : unreachable(problem)
}
