/**
 * One attempt to bring a job to its server. Draft first: the post is created as a draft under the job's key, which can
 * be looked up, and only then written by its id, which can be repeated. An attempt after a lost answer always begins
 * with a look-up.
 */
import type { JobNote } from '../../../src-shared/contract/index.ts'
import type { CmsAdapter, Outcome, Post, PostImage, Problem, RemoteState } from '../cms/adapter.ts'

export type Delivery = {
  adapter: CmsAdapter
  draftSlug: string
  post: Post
  image: PostImage | null
  /** Where the post is, from an earlier attempt or publication. `mark` null: no state to compare with. */
  known: { id: string; mark: string | null } | null
  /** An earlier attempt may have created or written something: look up before anything is sent. */
  resumed: boolean
  /** What that attempt was to write. */
  mayHaveWritten: Post
  /** The last answer of an earlier attempt was lost and no look-up was answered since. */
  inDoubt: boolean
  /** Committed before the next request is made. */
  remember: (state: { remoteId: string; mark: string } | { imageKey: string; imageId: string }) => Promise<void>
  /** What an earlier attempt uploaded. */
  knownImage: { key: string; id: string } | null
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

/** The site keeps whatever picture it has. */
const pictureLeftOut: JobNote = {
  code: 'picture_left_out',
  name: '',
  message: 'This user may not add pictures on the site: the story went out without its lead picture.',
}

export const deliver = async (delivery: Delivery): Promise<Delivered> => {
  const { adapter, draftSlug, image, known, post, remember, resumed } = delivery
  const found = await locate(delivery)
  if (found.kind === 'stopped') {
    if (!isGoneAlready(delivery, found.problem)) return without(found.problem, found.inDoubt)
    const thrown = { id: known?.id ?? '', url: '', status: 'trash', mark: known?.mark ?? '', details: '' }
    return without({ kind: 'confirmed', post: thrown }, false)
  }
  let imageId: string | null = null
  const notes: JobNote[] = []
  if (image !== null) {
    const uploadedBefore = delivery.knownImage?.key === image.key ? delivery.knownImage.id : null
    const uploaded = await adapter.uploadImage(image, found.id, uploadedBefore, resumed)
    if (uploaded.kind !== 'done') return without(uploaded, uploaded.kind === 'ambiguous')
    imageId = uploaded.value
    if (imageId === null) notes.push(pictureLeftOut)
    else if (imageId !== uploadedBefore) await remember({ imageKey: image.key, imageId })
  }
  const written = await adapter.finalise(
    found.id,
    notes.length === 0 ? post : { ...post, keepsPicture: true },
    imageId,
    found.mark,
  )
  if (written.kind !== 'done') return without(written, written.kind === 'ambiguous')
  if (resumed) await adapter.discardStrays(draftSlug, found.id)
  return {
    outcome: { kind: 'confirmed', post: written.value.post },
    inDoubt: false,
    notes: [...notes, ...written.value.notes],
  }
}
