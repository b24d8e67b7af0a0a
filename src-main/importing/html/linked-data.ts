import { DomUtils } from 'htmlparser2'
import { asText, type StoryRecord } from '../record-values.ts'
import { attribute, findAll, oneLine, type Page } from './dom.ts'

/**
 * What a page says of its story in JSON-LD, the words search engines read (https://schema.org/NewsArticle). Empty fields
 * where it says nothing, or nothing that can be read.
 */
export type LinkedStory = {
  headline: string
  standfirst: string
  date: string
  byline: string
  section: string
  tags: string[]
  outlet: string
}

const nothing: LinkedStory = { headline: '', standfirst: '', date: '', byline: '', section: '', tags: [], outlet: '' }

/** Larger than any page's own description of itself. */
const longest = 200_000

const isRecord = (value: unknown): value is StoryRecord => typeof value === 'object' && value !== null

/** Lists and graphs of things, as deep as sites nest them. */
const thingsIn = (value: unknown, depth = 0): StoryRecord[] => {
  if (depth > 3) return []
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((one) => thingsIn(one, depth + 1))
  return isRecord(value) ? [value, ...thingsIn(value['@graph'], depth + 1)] : []
}

const parsed = (text: string): unknown => {
  try {
    return text.length > longest ? null : JSON.parse(text)
  } catch {
    return null
  }
}

const isStory = (thing: StoryRecord): boolean => /(?:Article|BlogPosting|Report)\b/.test(asText(thing['@type']))

const namesIn = (value: unknown): string[] => {
  const names = Array.isArray(value) ? value.map(asText) : asText(value).split(',')
  return [...new Set(names.map(oneLine).filter((name) => name !== '' && !/^https?:/i.test(name)))]
}

export const linkedStory = (page: Page): LinkedStory => {
  const scripts = findAll(
    page.children,
    (one) => attribute(one, 'type')?.trim().toLowerCase() === 'application/ld+json',
  )
  const things = scripts.flatMap((script) => thingsIn(parsed(DomUtils.textContent(script))))
  const story = things.find(isStory)
  if (story === undefined) return nothing
  const line = (field: string): string => oneLine(asText(story[field]))
  return {
    headline: line('headline') || line('name'),
    standfirst: line('description'),
    date: line('datePublished') || line('dateCreated'),
    byline: namesIn(story.author).join(', '),
    section: namesIn(story.articleSection)[0] ?? '',
    tags: namesIn(story.keywords),
    outlet: isRecord(story.publisher) ? oneLine(asText(story.publisher.name)) : '',
  }
}
