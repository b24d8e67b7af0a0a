import { element, escapeHtml } from './markup.ts'

/**
 * The neutral HTML of a fact box: a title and paragraphs or lists, set apart from the story.
 *
 *   <aside class="fact-box" data-fact-box><p class="fact-title" data-fact-title>…</p><p>…</p><ul>…</ul></aside>
 */
const longestTitle = 300

export const factTitle = (text: string): string =>
  text
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .slice(0, longestTitle)

/** `inner` is the HTML of its paragraphs and lists. */
export const factBoxHtml = (title: string, inner: string): string => {
  const head = title === '' ? '' : element('p', { class: 'fact-title', 'data-fact-title': '' }, escapeHtml(title))
  return element('aside', { class: 'fact-box', 'data-fact-box': '' }, head + inner)
}
