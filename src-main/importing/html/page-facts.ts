import { attribute, type Element, findAll, findFirst, oneLine, type Page, textOf } from './dom.ts'
import { linkedStory } from './linked-data.ts'

/** What a page says about its story outside the text: title, date, author, section, tags, address. */
export type PageFacts = {
  headline: string
  /** The site's name. */
  outlet: string
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
  /** Where the article came from; '' in exports of earlier versions. */
  origin: string
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

/** Sites put their own name into an `h1` as well: of several, the one the page's title names, or the story's own. */
const headingOf = (page: Page, titles: string[], outlet: string): string => {
  const all = findAll(page.children, ({ name }) => name === 'h1')
  const texts = (elements: Element[]): string[] =>
    elements.map((one) => oneLine(textOf(one))).filter((text) => text !== '' && text !== outlet)
  if (all.length === 0) return ''
  const named = texts(all).filter((text) => titles.some((title) => title.startsWith(text) || text.startsWith(title)))
  const inStory = findAll(
    findAll(page.children, ({ name }) => name === 'article'),
    ({ name }) => name === 'h1',
  )
  return named.sort((a, b) => b.length - a.length)[0] ?? texts(inStory)[0] ?? texts(all)[0] ?? ''
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
  return { id, status, slug, editor, outlet, origin: own('origin'), ...picture, isIndex }
}

export const pageFacts = (page: Page): PageFacts => {
  const meta = metaOf(page)
  const first = (...names: string[]): string => meta(...names).find((value) => value !== '') ?? ''
  const title = textOfFirst(page, (element) => element.name === 'title')
  const linked = linkedStory(page)
  const outlet = first('og:site_name') || linked.outlet
  const titles = [first('og:title'), linked.headline, title].filter((one) => one !== '')
  const tags = meta('article:tag').filter((tag) => tag !== '')
  return {
    headline: headingOf(page, titles, outlet) || withoutOutlet(titles[0] ?? '', outlet),
    outlet,
    standfirst: first('og:description', 'description') || linked.standfirst,
    date:
      first('article:published_time', 'datepublished', 'pubdate', 'publishdate', 'date') ||
      linked.date ||
      attributeOfFirst(
        page,
        (element) => element.name === 'time' && element.attribs.datetime !== undefined,
        'datetime',
      ) ||
      textOfFirst(page, (element) => element.name === 'time'),
    byline: first('author', 'article:author').replace(/^https?:.*/, '') || linked.byline,
    section: first('article:section') || linked.section,
    tags: tags.length > 0 ? [...new Set(tags)] : linked.tags,
    url:
      attributeOfFirst(page, (element) => element.name === 'link' && element.attribs.rel === 'canonical', 'href') ||
      first('og:url'),
    language: attributeOfFirst(page, (element) => element.name === 'html', 'lang'),
    own: ownFacts(meta),
  }
}
