import { attribute, classesOf, type Element, findAll, findFirst, type Node, type Page, textOf } from './dom.ts'

/** Finds the element that holds the story among a page's menus, teasers and footers. */
const bodyClasses = new Set([
  ...['entry-content', 'post-content', 'article-content', 'article-body', 'article__body', 'detail__body-text'],
  ...['content-article', 'post-body', 'story-body', 'read__content', 'single-content', 'td-post-content'],
])

const isBody = (element: Element): boolean =>
  attribute(element, 'itemprop') === 'articleBody' || classesOf(element).some((name) => bodyClasses.has(name))

const longest = (elements: Element[]): Element | null => {
  const sized = elements.map((element) => ({ element, length: textOf(element).trim().length }))
  return sized.sort((a, b) => b.length - a.length).find((one) => one.length > 0)?.element ?? null
}

export const storyRoot = (page: Page): Node[] => {
  const root =
    longest(findAll(page.children, isBody)) ??
    longest(findAll(page.children, (element) => element.name === 'article')) ??
    findFirst(page.children, (element) => element.name === 'main') ??
    findFirst(page.children, (element) => element.name === 'body')
  return root === null ? page.children : root.children
}
