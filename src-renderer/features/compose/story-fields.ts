import { slugify } from '../../../src-shared/article/slugify.ts'
import type { ArticleContent } from '../../../src-shared/contract/index.ts'

/** What an editor fills in around the text. Pure changes on it, so that a session is only bookkeeping. */
const names = [
  'headline',
  'standfirst',
  'slug',
  'section',
  'tags',
  'byline',
  'editor',
  'language',
  'leadImage',
] as const
export type FieldName = (typeof names)[number]
export type StoryFields = Pick<ArticleContent, FieldName>

export const fieldsOf = (content: ArticleContent): StoryFields => ({
  headline: content.headline,
  standfirst: content.standfirst,
  slug: content.slug,
  section: content.section,
  tags: content.tags,
  byline: content.byline,
  editor: content.editor,
  language: content.language,
  leadImage: content.leadImage,
})

/** A headline is one line. */
const oneLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')

/** The slug follows the headline until somebody gives it one of its own. */
export const withField = <Name extends FieldName>(
  fields: StoryFields,
  name: Name,
  value: StoryFields[Name],
): StoryFields => {
  const next = { ...fields, [name]: value }
  if (name !== 'headline') return next
  const headline = oneLine(next.headline)
  const follows = fields.slug === '' || fields.slug === slugify(fields.headline)
  return { ...next, headline, slug: follows ? slugify(headline) : fields.slug }
}

const hasCaption = (fields: StoryFields): boolean =>
  fields.leadImage !== null && (fields.leadImage.mediaId !== null || fields.leadImage.caption !== '')

/** Nothing written yet: what is pasted now may fill everything. */
export const isBlank = (fields: StoryFields): boolean =>
  fields.headline.trim() === '' && fields.standfirst.trim() === '' && !hasCaption(fields)

/** A filling of several fields at once, which can be taken back where nothing was changed since. */
export type Fill = { before: StoryFields; after: StoryFields }

export const filledFrom = (fields: StoryFields, content: ArticleContent): StoryFields => {
  const filled = withField(fields, 'headline', content.headline)
  return {
    ...filled,
    standfirst: content.standfirst || fields.standfirst,
    leadImage: content.leadImage ?? fields.leadImage,
    byline: content.byline || fields.byline,
    editor: content.editor || fields.editor,
    language: content.language,
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Each field that still is as `from` left it becomes as in `to`; a field changed since keeps its words. */
export const stepped = (fields: StoryFields, from: StoryFields, to: StoryFields): StoryFields => {
  const next = { ...fields }
  const step = <Name extends FieldName>(name: Name): void => {
    if (same(fields[name], from[name])) next[name] = to[name]
  }
  names.forEach(step)
  return next
}
