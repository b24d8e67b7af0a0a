import { attribute, type Element, findAll, findFirst, oneLine, type Page, textOf } from './dom.ts'

/** What a page says about its story outside the text: title, date, author, section, tags, address. */
export type PageFacts = {
  headline: string
  standfirst: string
  date: string
  byline: string
  section: string
  tags: string[]
  url: string
  language: string
  /** What only a page exported by Meja Redaksi says; null for any other. */
  own: OwnFacts | null
}

export type OwnFacts = {
  id: string
  status: string
  slug: string
  editor: string
  outlet: string
  image: string
  caption: string
  alt: string
  credit: string
  /** A list of stories, not one of them. */
  isIndex: boolean
}

const metaOf = (page: Page): ((...names: string[]) => string[]) => {
  const all = findAll(page.children, (element) => element.name === 'meta')
  const nameOf = (meta: Element) => (attribute(meta, 'property') ?? attribute(meta, 'name') ?? '').toLowerCase()
  return (...names) =>
    names.flatMap((name) =>
      all.filter((meta) => nameOf(meta) === name).map((meta) => oneLine(attribute(meta, 'content') ?? '')),
    )
}

const textOfFirst = (page: Page, test: (element: Element) => boolean): string => {
  const found = findFirst(page.children, test)
  return found === null ? '' : oneLine(textOf(found))
}

const attributeOfFirst = (page: Page, test: (element: Element) => boolean, name: string): string => {
  const found = findFirst(page.children, test)
  return found === null ? '' : (attribute(found, name) ?? '').trim()
}

/** `Headline - Outlet` and `Headline | Outlet`: the window title carries the outlet, the heading does not. */
const withoutOutlet = (title: string, outlet: string): string => {
  if (outlet === '' || !title.endsWith(outlet)) return title
  return title.slice(0, -outlet.length).replace(/\s*[-–—|:]\s*$/u, '')
}

/** How the generator of a page exported by Meja Redaksi begins. */
export const signature = 'Meja Redaksi'

const ownFacts = (meta: (...names: string[]) => string[]): OwnFacts | null => {
  const generator = meta('generator').find((value) => value.startsWith(signature))
  const own = (name: string): string => meta(`meja:${name}`)[0] ?? ''
  const [id, status, slug, editor, outlet] = [own('id'), own('status'), own('slug'), own('editor'), own('outlet')]
  const picture = { image: own('image'), caption: own('caption'), alt: own('alt'), credit: own('credit') }
  const isIndex = generator?.endsWith('index') === true
  if (generator === undefined || (id === '' && !isIndex)) return null
  return { id, status, slug, editor, outlet, ...picture, isIndex }
}

export const pageFacts = (page: Page): PageFacts => {
  const meta = metaOf(page)
  const first = (...names: string[]): string => meta(...names).find((value) => value !== '') ?? ''
  const title = textOfFirst(page, (element) => element.name === 'title')
  const heading = textOfFirst(page, (element) => element.name === 'h1')
  return {
    headline: heading || withoutOutlet(first('og:title') || title, first('og:site_name')),
    standfirst: first('og:description', 'description'),
    date:
      first('article:published_time', 'datepublished', 'pubdate', 'publishdate', 'date') ||
      attributeOfFirst(
        page,
        (element) => element.name === 'time' && element.attribs.datetime !== undefined,
        'datetime',
      ) ||
      textOfFirst(page, (element) => element.name === 'time'),
    byline: first('author', 'article:author').replace(/^https?:.*/, ''),
    section: first('article:section'),
    tags: [...new Set(meta('article:tag').filter((tag) => tag !== ''))],
    url:
      attributeOfFirst(page, (element) => element.name === 'link' && element.attribs.rel === 'canonical', 'href') ||
      first('og:url'),
    language: attributeOfFirst(page, (element) => element.name === 'html', 'lang'),
    own: ownFacts(meta),
  }
}
