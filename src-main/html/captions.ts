import type { ArticleContent } from '../../src-shared/contract/index.ts'
import { picturesIn } from './pictures.ts'

/** What stands under the pictures in the text, without their photographers; an empty line between them. */
export const captionsInText = (html: string): string =>
  picturesIn(html)
    .flatMap(({ caption }) => (caption === '' ? [] : [caption]))
    .join('\n\n')

/**
 * What stands under a story's pictures, the lead one first: caption and photographer, a picture a line. '' without any.
 * No part of the story's text, but read by search and by the checks.
 */
export const captionsOf = ({ html, leadImage }: Pick<ArticleContent, 'html' | 'leadImage'>): string =>
  [...(leadImage === null ? [] : [leadImage]), ...picturesIn(html)]
    .map(({ caption, credit }) => [caption, credit].filter((words) => words !== '').join(' '))
    .filter((words) => words !== '')
    .join('\n')
