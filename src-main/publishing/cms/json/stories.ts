/** One story at a JSON endpoint: created under its key, found by it where the endpoint can, replaced by its id. */
import { z } from 'zod'
import type { Finalised, LookUp, Post, RemoteState, RemoteStory, Step } from '../adapter.ts'
import { parseJson } from '../answers.ts'
import { type Answered, filledUrl, type JsonService } from './service.ts'
import { fieldsOf, fieldValue, fill, holdsSameText, Json, otherValues, type Picture } from './template.ts'

const Id = z.union([z.string().min(1).max(500), z.int()]).transform(String)
const Story = z.object({
  id: Id,
  url: z.string().max(4_000).catch(''),
  status: z.string().max(100).optional(),
  pubstatus: z.string().max(100).optional(),
})
/** What an endpoint may answer to a search: one story, a list, or a list in an envelope. */
const Found = z.union([
  z.array(Story),
  z.object({ items: z.array(Story) }).transform(({ items }) => items),
  Story.transform((story) => [story]),
])

const stateOf = ({ body, etag }: Answered<z.infer<typeof Story>>, status: string): RemoteState => ({
  id: body.id,
  url: body.url,
  status,
  mark: etag,
  details: '',
})

/** An endpoint that does not give the story back says nothing of the rest either. */
const detailsOf = (template: Json, body: Json): string =>
  fieldValue(template, body, 'headline') === null ? '' : JSON.stringify(otherValues(template, body))

const itemUrl = ({ url, options }: JsonService, id: string): string =>
  filledUrl(options.itemUrl === '' ? `${url.replace(/\/+$/, '')}/{id}` : options.itemUrl, 'id', id)

const gone = { kind: 'conflict', code: 'gone', message: 'The story is no longer at the endpoint.' } as const
const isMissing = (step: { kind: string }, status: number): boolean =>
  step.kind === 'rejected' && (status === 404 || status === 410)

export const lookUpStory = async (service: JsonService, key: string): Promise<LookUp> => {
  const { idempotent, lookupUrl } = service.options
  if (lookupUrl === '') {
    // The endpoint itself recognises what it already has: sending again is safe.
    if (idempotent) return { kind: 'absent' }
    const message = 'The endpoint cannot be asked whether the story arrived: look there before you send it again.'
    return { kind: 'unknowable', code: 'cannot_ask', message }
  }
  const result = await service.send({ method: 'GET', url: filledUrl(lookupUrl, 'key', key) })
  const found = service.read(result, 'GET', Found)
  if (result.kind === 'response' && isMissing(found, result.status)) return { kind: 'absent' }
  if (found.kind !== 'done') return found
  const [story, ...others] = found.value.body
  if (story === undefined) return { kind: 'absent' }
  // The mark of a list is not that of a story in it.
  const etag = Array.isArray(parseJson(result.kind === 'response' ? result.text : '')) ? '' : found.value.etag
  return others.length > 0
    ? { kind: 'unknowable', code: 'cannot_ask', message: 'The endpoint has more than one story under this key.' }
    : { kind: 'found', post: stateOf({ body: story, etag }, 'draft') }
}

export const bodyOf = (template: Json, key: string, post: Post, picture: Picture | null): Json =>
  fill(template, fieldsOf(key, post, picture), post.pictures)

export const createStory = async (
  service: JsonService,
  template: Json,
  key: string,
  post: Post,
): Promise<Step<RemoteState>> => {
  const made = await service.ask(
    {
      method: 'POST',
      url: service.url,
      headers: { 'idempotency-key': key },
      json: bodyOf(template, key, { ...post, status: 'draft' }, null),
    },
    Story,
  )
  return made.kind === 'done' ? { kind: 'done', value: stateOf(made.value, 'draft') } : made
}

export const compareStory = async (
  service: JsonService,
  template: Json,
  id: string,
  mark: string,
  sent: Post | null,
): Promise<Step<RemoteState>> => {
  const result = await service.send({ method: 'GET', url: itemUrl(service, id) })
  const status = result.kind === 'response' ? result.status : 0
  const unchecked: RemoteState = { id, url: '', status: 'draft', mark, details: '' }
  // An endpoint that only takes stories: If-Match is its own comparison.
  if (status === 405 || status === 501) return { kind: 'done', value: unchecked }
  const found = service.read(result, 'GET', Story.and(Json))
  if (isMissing(found, status)) return gone
  if (found.kind !== 'done') return found
  const { body, etag } = found.value
  const ours = sent === null ? null : bodyOf(template, '', sent, null)
  const isOurs = ours !== null && holdsSameText(template, ours, body)
  if (etag === mark || isOurs) return { kind: 'done', value: { ...unchecked, url: body.url, mark: etag } }
  const message = 'The story was changed at the endpoint after it was last published from here.'
  return { kind: 'conflict', code: 'changed_remotely', message }
}

export const readStory = async (service: JsonService, template: Json, id: string): Promise<Step<RemoteStory>> => {
  const result = await service.send({ method: 'GET', url: itemUrl(service, id) })
  const found = service.read(result, 'GET', Story.and(Json))
  if (result.kind === 'response' && isMissing(found, result.status)) return gone
  if (found.kind !== 'done') return found
  const { body } = found.value
  const title = fieldValue(template, body, 'headline')
  const html = fieldValue(template, body, 'html')
  if (title === null || html === null) {
    const message = 'The endpoint does not give a story back in the form it was sent.'
    return { kind: 'rejected', code: 'unreadable', message }
  }
  const waits = (fieldValue(template, body, 'publishAt') ?? '') !== ''
  const hidden = waits && body.pubstatus !== 'canceled' ? 'schedule' : (body.status ?? 'draft')
  const state = stateOf(found.value, body.pubstatus === 'usable' ? 'publish' : hidden)
  const post = { ...state, details: detailsOf(template, body) }
  return { kind: 'done', value: { post, title, html, excerpt: fieldValue(template, body, 'standfirst') ?? '' } }
}

export const finaliseStory = async (
  service: JsonService,
  template: Json,
  key: string,
  { id, post, picture, mark }: { id: string; post: Post; picture: Picture | null; mark: string },
): Promise<Step<Finalised>> => {
  const result = await service.send({
    method: 'PUT',
    url: itemUrl(service, id),
    headers: mark === '' ? {} : { 'if-match': mark },
    json: bodyOf(template, key, post, picture),
  })
  const written = service.read(result, 'PUT', z.union([Story, z.null().transform(() => ({ id, url: '' }))]))
  if (result.kind === 'response' && isMissing(written, result.status)) return gone
  if (written.kind === 'conflict') {
    const message = 'The story was changed at the endpoint after it was last published from here.'
    return { kind: 'conflict', code: 'changed_remotely', message }
  }
  if (written.kind !== 'done') return written
  const body = Json.safeParse(parseJson(result.kind === 'response' ? result.text : ''))
  const details = detailsOf(template, body.success ? body.data : null)
  return { kind: 'done', value: { post: { ...stateOf(written.value, post.status), id, details }, notes: [] } }
}
