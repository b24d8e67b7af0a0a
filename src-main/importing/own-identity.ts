import { outletOfSource } from '../../src-shared/article/outlet-of.ts'
import { Article } from '../../src-shared/contract/story.ts'
import type { Draft } from './format.ts'

/**
 * Which article an export of Meja Redaksi brings back, and where that one came from (src-shared/article/origin-text.ts):
 * what its first source sends again then finds it. Exports of earlier versions do not say that.
 */
export type Own = { id: string; origin: string; outlet: string }

export const ownIdentity = ({ id, origin: text, outlet }: Own): Pick<Draft, 'source' | 'kept'> => {
  const [, kind, source = ''] = /^(\S+)(?: (.+))?$/s.exec(text.trim()) ?? []
  // What its address tells is not said twice.
  const isSaid = outlet !== '' && outlet !== outletOfSource({ source })
  const origin = Article.shape.origin.safeParse({ kind, source, ...(isSaid && { outlet }) })
  if (!origin.success) return { source: `meja:${id}`, kept: { id } }
  return { source: source === '' ? `meja:${id}` : source, kept: { id, origin: origin.data } }
}
