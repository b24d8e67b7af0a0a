import { z } from 'zod'

/** What is looked at before a story is published. */
export const PrePublishItem = z.enum([
  'headline',
  'body',
  'embargo',
  'headline_length',
  'standfirst_length',
  'placeholder',
  'check_errors',
  'check_warnings',
  'section',
  'standfirst',
  'byline',
  'author',
  'picture_refused',
  'picture_too_large',
  'section_refused',
  'related_missing',
  'related_unpublished',
  'alt',
  'body_alt',
  'caption_without_picture',
  'credit',
  'speaker',
])
export type PrePublishItem = z.infer<typeof PrePublishItem>

/** What a finding does: hold the story back, warn, be told as a fact, or nothing. */
export const PrePublishLevel = z.enum(['block', 'warn', 'info', 'off'])
export type PrePublishLevel = z.infer<typeof PrePublishLevel>

/** Where an editor mends it. */
export const PrePublishPlace = z.enum([
  'headline',
  'standfirst',
  'body',
  'image',
  'article',
  'checks',
  'related',
  'publish',
])
export type PrePublishPlace = z.infer<typeof PrePublishPlace>

/** One thing that is not as it should be. `n` counts, `found` names the first few; `limit` is the site's own. */
export const PrePublishFinding = z.object({
  item: PrePublishItem,
  level: PrePublishLevel.exclude(['off']),
  place: PrePublishPlace,
  n: z.int(),
  found: z.string(),
  limit: z.int().nullable(),
})
export type PrePublishFinding = z.infer<typeof PrePublishFinding>
