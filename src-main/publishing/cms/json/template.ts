/**
 * A story as the JSON document an endpoint wants: a template whose texts may hold `{headline}` and its like. A text that
 * is nothing but one field keeps its type, so that `"{tags}"` becomes a list. A name that ends in `{n}` stands once for
 * each picture of the text, numbered, with the fields `{pictureUrl}` and its like in it.
 */
import { z } from 'zod'
import type { Post } from '../adapter.ts'
import { parseJson } from '../answers.ts'

export const storyFields = [
  'key',
  'headline',
  'standfirst',
  'html',
  'text',
  'slug',
  'section',
  'tags',
  'status',
  'pubstatus',
  'publishAt',
  'imageUrl',
  'imageAlt',
  'imageCaption',
  'imageCredit',
  'pictureUrl',
  'pictureAlt',
  'pictureCaption',
  'pictureCredit',
] as const
export type StoryField = (typeof storyFields)[number]
export type StoryFields = Record<StoryField, string | string[]>

/** ninjs 1.3, the shape most newsroom systems take. */
export const ninjs = JSON.stringify({
  type: 'text',
  mimetype: 'text/html',
  pubstatus: '{pubstatus}',
  embargoed: '{publishAt}',
  slugline: '{slug}',
  headline: '{headline}',
  description_text: '{standfirst}',
  body_html: '{html}',
  body_text: '{text}',
  keywords: '{tags}',
  subject: [{ name: '{section}' }],
  associations: {
    featuremedia: {
      type: 'picture',
      description_text: '{imageAlt}',
      body_text: '{imageCaption}',
      usageterms: '{imageCredit}',
      renditions: { original: { href: '{imageUrl}' } },
    },
    'picture{n}': {
      type: 'picture',
      description_text: '{pictureAlt}',
      body_text: '{pictureCaption}',
      usageterms: '{pictureCredit}',
      renditions: { original: { href: '{pictureUrl}' } },
    },
  },
})

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }
export const Json: z.ZodType<Json> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(Json), z.record(z.string(), Json)]),
)

const named = /\{([A-Za-z]+)\}/g
const isField = (name: string): name is StoryField => storyFields.some((field) => field === name)

const fieldsIn = (text: string): string[] => [...text.matchAll(named)].map((match) => match[1] ?? '')

const textsOf = (json: Json): string[] => {
  if (typeof json === 'string') return [json]
  if (Array.isArray(json)) return json.flatMap(textsOf)
  return json !== null && typeof json === 'object' ? Object.values(json).flatMap(textsOf) : []
}

/** The template, or a sentence about what is wrong with it. '' is ninjs. */
export const readTemplate = (text: string): { ok: true; template: Json } | { ok: false; message: string } => {
  const parsed = Json.safeParse(parseJson(text.trim() === '' ? ninjs : text))
  if (!parsed.success || parsed.data === null || typeof parsed.data !== 'object' || Array.isArray(parsed.data)) {
    return { ok: false, message: 'The field template is not a JSON object.' }
  }
  const used = textsOf(parsed.data).flatMap(fieldsIn)
  const unknown = used.find((name) => !isField(name))
  if (unknown !== undefined) {
    return { ok: false, message: `The field template has {${unknown}}; there are: ${storyFields.join(', ')}.` }
  }
  const missing = ['headline', 'html'].find(
    (name) => !used.includes(name) && !(name === 'html' && used.includes('text')),
  )
  if (missing !== undefined) return { ok: false, message: `The field template has no {${missing}}.` }
  return { ok: true, template: parsed.data }
}

const asText = (value: string | string[]): string => (Array.isArray(value) ? value.join(', ') : value)

const filledText = (text: string, fields: StoryFields): Json => {
  const whole = /^\{([A-Za-z]+)\}$/.exec(text)?.[1]
  if (whole !== undefined && isField(whole)) return fields[whole]
  return text.replace(named, (found, name: string) => (isField(name) ? asText(fields[name]) : found))
}

const numberMark = /\{n\}$/

/** Each picture of the text under its own name. */
const forPictures = (name: string, template: Json, fields: StoryFields, pictures: readonly Picture[]) =>
  pictures.map(({ alt, caption, credit, url }, index): [string, Json] => {
    const own = { pictureUrl: url, pictureAlt: alt, pictureCaption: caption, pictureCredit: credit }
    return [name.replace(numberMark, String(index + 1)), fill(template, { ...fields, ...own })]
  })

export const fill = (template: Json, fields: StoryFields, pictures: readonly Picture[] = []): Json => {
  if (typeof template === 'string') return filledText(template, fields)
  if (Array.isArray(template)) return template.map((each) => fill(each, fields, pictures))
  if (template === null || typeof template !== 'object') return template
  // A time that is not there has no empty form that a date could be read from.
  const entries = Object.entries(template).filter(([, each]) => each !== '{publishAt}' || fields.publishAt !== '')
  return Object.fromEntries(
    entries.flatMap(([name, each]): [string, Json][] =>
      numberMark.test(name) ? forPictures(name, each, fields, pictures) : [[name, fill(each, fields, pictures)]],
    ),
  )
}

/** ninjs knows three; who is told of a time waits for it with what is withheld. */
const pubstatusOf = (status: Post['status']): string => {
  if (status === 'publish') return 'usable'
  return status === 'trash' ? 'canceled' : 'withheld'
}

export const takesTime = (template: Json): boolean =>
  textsOf(template).some((text) => fieldsIn(text).includes('publishAt'))

/** Whether `theirs` carries the same headline and body, wherever the template puts them. */
export const holdsSameText = (template: Json, ours: Json, theirs: Json | undefined): boolean => {
  if (typeof template === 'string') {
    const isText = fieldsIn(template).some((name) => name === 'headline' || name === 'html' || name === 'text')
    return !isText || JSON.stringify(ours) === JSON.stringify(theirs)
  }
  if (template === null || typeof template !== 'object' || Array.isArray(template)) return true
  return Object.entries(template).every(([name, each]) => {
    const mine = typeof ours === 'object' && ours !== null && !Array.isArray(ours) ? ours[name] : undefined
    const other = typeof theirs === 'object' && theirs !== null && !Array.isArray(theirs) ? theirs[name] : undefined
    return holdsSameText(each, mine ?? null, other)
  })
}

/** What stands where the template puts `field` alone; null when it does not, or something else stands there. */
export const fieldValue = (template: Json, theirs: Json | undefined, field: StoryField): string | null => {
  if (template === `{${field}}`) return typeof theirs === 'string' ? theirs : null
  if (template === null || typeof template !== 'object' || Array.isArray(template)) return null
  if (theirs === null || typeof theirs !== 'object' || Array.isArray(theirs)) return null
  for (const [name, each] of Object.entries(template)) {
    const found = fieldValue(each, theirs[name], field)
    if (found !== null) return found
  }
  return null
}

const wordFields: readonly string[] = ['key', 'headline', 'standfirst', 'html', 'text', 'publishAt']

/** What stands in `theirs` where the template puts anything but words, in the template's order. */
export const otherValues = (template: Json, theirs: Json | undefined): Json[] => {
  if (typeof template === 'string') {
    const names = fieldsIn(template)
    return names.length === 0 || names.some((name) => wordFields.includes(name)) ? [] : [theirs ?? null]
  }
  if (template === null || typeof template !== 'object') return []
  if (Array.isArray(template)) {
    const others = Array.isArray(theirs) ? theirs : []
    return template.flatMap((each, at) => otherValues(each, others[at]))
  }
  const others = theirs === null || typeof theirs !== 'object' || Array.isArray(theirs) ? {} : (theirs ?? {})
  return Object.entries(template).flatMap(([name, each]) =>
    numberMark.test(name) ? [] : otherValues(each, others[name]),
  )
}

const plainText = (html: string): string =>
  html
    .replace(/<figure\b[\s\S]*?<\/figure>/g, '')
    .replace(/<\/(p|h[1-6]|li|blockquote|figure|div)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim()

export type Picture = { url: string; alt: string; caption: string; credit: string }

export const fieldsOf = (key: string, post: Post, picture: Picture | null): StoryFields => ({
  key,
  headline: post.title,
  standfirst: post.excerpt,
  html: post.body,
  text: plainText(post.html),
  slug: post.slug ?? '',
  section: post.section,
  tags: post.tags,
  status: post.status,
  pubstatus: pubstatusOf(post.status),
  publishAt: post.publishAt ?? '',
  imageUrl: picture?.url ?? '',
  imageAlt: picture?.alt ?? '',
  imageCaption: picture?.caption ?? '',
  imageCredit: picture?.credit ?? '',
  // Filled in where a picture of the text is meant.
  pictureUrl: '',
  pictureAlt: '',
  pictureCaption: '',
  pictureCredit: '',
})
