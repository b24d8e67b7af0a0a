import { withCorrections } from '../html/corrections.ts'
import type { ExportedArticle } from './format.ts'

/** The story as readers get it, its corrections below; an import takes them out again as what they are. */
export const bodyOf = ({ article, corrections }: ExportedArticle): string =>
  withCorrections(article.html, { corrections, place: 'bottom', language: article.language })
