/**
 * One attempt to bring a job to its server. Draft first: the post is created as a draft under the job's key, which can
 * be looked up, and only then written by its id, which can be repeated. An attempt after a lost answer always begins
 * with a look-up.
 */
import type { JobNote } from '../../../src-shared/contract/index.ts'
import type { CmsAdapter, Outcome, Post, Problem, RemoteState, SentPicture, Step } from '../cms/adapter.ts'
import type { Outgoing, SentPictures } from './pictures.ts'

export type Delivery = {
  adapter: CmsAdapter
  draftSlug: string
  /** As it can be written while no picture of its text is on the site. */
  post: Post
  /** The post with the pictures that are there by then. */
  postWith: (sent: SentPictures) => Promise<Post>
  pictures: readonly Outgoing[]
  /** Where the post is, from an earlier attempt or publication. `mark` null: no state to compare with. */
  known: { id: string; mark: string | null } | null
  /** An earlier attempt may have created or written something: look up before anything is sent. */
  resumed: boolean
  /** What that attempt was to write. */
  mayHaveWritten: Post
  /** The last answer of an earlier attempt was lost and no look-up was answered since. */
  inDoubt: boolean
  /** Committed before the next request is made. */
  remember: (state: { remoteId: string; mark: string } | { picture: Outgoing; sent: SentPicture }) => Promise<void>
  /** What earlier attempts uploaded, by the picture's key. */
  uploaded: ReadonlyMap<string, SentPicture>
  /** It is this picture's turn; null: all are there. */
  onPicture: (picture: Outgoing | null) => void
}

/** `inDoubt`: it is still not known what an earlier request did. */
export type Delivered = { outcome: Outcome; inDoubt: boolean; notes: JobNote[] }

type Found = { kind: 'at'; id: string; mark: string | null } | { kind: 'stopped'; problem: Problem; inDoubt: boolean }

const stopped = (problem: Problem, inDoubt: boolean): Found => ({ kind: 'stopped', problem, inDoubt })

const adopt = async (delivery: Delivery, post: RemoteState): Promise<Found> => {
  await delivery.remember({ remoteId: post.id, mark: post.mark })
  return { kind: 'at', id: post.id, mark: post.mark }
}

const create = async (delivery: Delivery): Promise<Found> => {
  const { adapter, draftSlug, post } = delivery
  const made = await adapter.createDraft(draftSlug, post)
  if (made.kind === 'done') return adopt(delivery, made.value)
  if (made.kind !== 'rejected') return stopped(made, made.kind === 'ambiguous')
  // A server may keep a post and then fail over its details: a refusal counts only when nothing is there.
  const found = await adapter.lookUp(draftSlug)
  if (found.kind === 'found') return adopt(delivery, found.post)
  return found.kind === 'absent' || found.kind === 'unknowable' ? stopped(made, false) : stopped(found, true)
}

const locate = async (delivery: Delivery): Promise<Found> => {
  const { adapter, draftSlug, inDoubt, known, mayHaveWritten, resumed } = delivery
  if (known === null) {
    if (!resumed) return create(delivery)
    const found = await adapter.lookUp(draftSlug)
    if (found.kind === 'found') return adopt(delivery, found.post)
    return found.kind === 'absent' ? create(delivery) : stopped(found, inDoubt)
  }
  if (known.mark === null) return { kind: 'at', id: known.id, mark: null }
  const compared = await adapter.compare(known.id, known.mark, resumed ? mayHaveWritten : null)
  if (compared.kind !== 'done') return stopped(compared, inDoubt)
  return adopt(delivery, compared.value)
}

const without = (outcome: Outcome, inDoubt: boolean): Delivered => ({ outcome, inDoubt, notes: [] })

/** What is gone cannot be thrown away any more: that is what was asked for. */
const isGoneAlready = ({ post, known }: Delivery, problem: Problem): boolean =>
  post.status === 'trash' && known !== null && problem.kind === 'conflict' && problem.code === 'gone'

/** All of them, one after the other, each once. */
const sendPictures = async (delivery: Delivery, postId: string): Promise<Step<SentPictures>> => {
  const { adapter, onPicture, pictures, remember, resumed, uploaded } = delivery
  const sent = new Map<string, SentPicture>()
  for (const picture of pictures) {
    const known = uploaded.get(picture.key) ?? null
    onPicture(picture)
    const loaded = await picture.load()
    if (loaded.kind !== 'done') return loaded
    const done = await adapter.uploadImage(loaded.value, postId, known, resumed)
    if (done.kind !== 'done') return done
    if (done.value === null) continue
    if (done.value.id !== known?.id || done.value.url !== known.url) await remember({ picture, sent: done.value })
    sent.set(picture.mediaId, done.value)
  }
  onPicture(null)
  return { kind: 'done', value: sent }
}

/** The site keeps whatever picture it has. */
const leadLeftOut: JobNote = {
  code: 'picture_left_out',
  name: '',
  message: 'This user may not add pictures on the site: the story went out without its lead picture.',
}

/** A server that takes none says so with an empty address. */
const leftOut = (pictures: readonly Outgoing[], sent: SentPictures): JobNote[] => {
  const lost = pictures.filter(({ isInBody, mediaId }) => isInBody && (sent.get(mediaId)?.url ?? '') === '').length
  const message = `The site takes no pictures from this account: ${lost} of the text were left out.`
  return [
    ...(isLeadRefused(pictures, sent) ? [leadLeftOut] : []),
    ...(lost === 0 ? [] : [{ code: 'pictures_left_out', name: String(lost), message }]),
  ]
}

const isLeadRefused = (pictures: readonly Outgoing[], sent: SentPictures): boolean =>
  pictures.some(({ isLead, mediaId }) => isLead && !sent.has(mediaId))

export const deliver = async (delivery: Delivery): Promise<Delivered> => {
  const { adapter, draftSlug, known, pictures, resumed } = delivery
  const found = await locate(delivery)
  if (found.kind === 'stopped') {
    if (!isGoneAlready(delivery, found.problem)) return without(found.problem, found.inDoubt)
    const thrown = { id: known?.id ?? '', url: '', status: 'trash', mark: known?.mark ?? '', details: '' }
    return without({ kind: 'confirmed', post: thrown }, false)
  }
  const sent = await sendPictures(delivery, found.id)
  if (sent.kind !== 'done') return without(sent, sent.kind === 'ambiguous')
  const whole = await delivery.postWith(sent.value)
  const lead = pictures.find(({ isLead }) => isLead)
  const leadId = lead === undefined ? null : (sent.value.get(lead.mediaId)?.id ?? null)
  const keepsPicture = whole.keepsPicture || isLeadRefused(pictures, sent.value)
  const written = await adapter.finalise(found.id, { ...whole, keepsPicture }, leadId, found.mark)
  if (written.kind !== 'done') return without(written, written.kind === 'ambiguous')
  if (resumed) await adapter.discardStrays(draftSlug, found.id)
  const notes = [...leftOut(pictures, sent.value), ...written.value.notes]
  return { outcome: { kind: 'confirmed', post: written.value.post }, inDoubt: false, notes }
}
