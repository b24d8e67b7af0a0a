/** A story's HTML as the blocks it is made of, and what makes two of them the same to a reader. */
import { DomUtils, parseDocument } from 'htmlparser2'

/** The outer HTML of each top-level element, in order. */
export const blocksOfHtml = (html: string): string[] =>
  parseDocument(html)
    .children.map((node) => DomUtils.getOuterHTML(node, { encodeEntities: 'utf8' }).trim())
    .filter((block) => block !== '')

/** What a reader cannot see does not make a difference: typed data, classes, links that only the desk knows. Which picture it is can be seen. */
const invisible = /<\/?span\b[^>]*>|\s(?:data-(?!picture=|address=)[a-z-]+|class)="[^"]*"/g

/** The same for two blocks that read the same. */
export const blockKey = (html: string): string => html.replace(invisible, '').replace(/\s+/g, ' ').trim()
