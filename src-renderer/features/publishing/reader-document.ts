import { element, escapeHtml } from '../../../src-shared/article/markup.ts'
import type { Article } from '../../../src-shared/contract/index.ts'

/**
 * The story as a page of its own, for a frame in which nothing runs: the policy allows one style sheet and the archive's
 * pictures, and the frame's sandbox no script at all. `html` may be anything.
 */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

export type Page = {
  article: Pick<Article, 'headline' | 'standfirst' | 'section' | 'language' | 'leadImage'>
  html: string
  /** An address on the app's own origin. */
  styleSheet: string
  /** '' follows the system. */
  theme: string
}

const optional = (name: string, className: string, text: string): string =>
  text.trim() === '' ? '' : element(name, { class: className }, escapeHtml(text))

const picture = ({ leadImage }: Page['article']): string => {
  if (leadImage === null || leadImage.mediaId === null) return ''
  const { alt, caption, credit, mediaId } = leadImage
  const source = `app://meja/media/${mediaId}`
  const words = [caption, caption.includes(credit) ? '' : credit].filter((each) => each.trim() !== '').join(' · ')
  const shown = `<img src="${escapeHtml(source)}" alt="${escapeHtml(alt)}">`
  return element('figure', {}, shown + (words === '' ? '' : element('figcaption', {}, escapeHtml(words))))
}

export const readerDocument = ({ article, html, styleSheet, theme }: Page): string => {
  const { headline, language, section, standfirst } = article
  const top = [
    optional('p', 'page-section', section),
    optional('h1', 'page-headline', headline),
    optional('p', 'page-standfirst', standfirst),
    picture(article),
  ]
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    `<link rel="stylesheet" href="${escapeHtml(styleSheet)}">`,
    element('title', {}, escapeHtml(headline)),
  ]
  const attributes = { lang: language, ...(theme === '' ? {} : { 'data-theme': theme }) }
  const page = element('head', {}, head.join('')) + element('body', {}, element('main', {}, top.join('') + html))
  return `<!doctype html>${element('html', attributes, page)}`
}
