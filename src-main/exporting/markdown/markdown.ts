import { originText } from '../../../src-shared/article/origin-text.ts'
import { outletOfSource } from '../../../src-shared/article/outlet-of.ts'
import { sanitiseHtml } from '../../html/sanitise.ts'
import { bodyOf, withPictureFiles } from '../body.ts'
import type { ExportedArticle, FileEach } from '../format.ts'
import { markdownBody } from './body.ts'

/** Markdown with YAML front matter, one file a story, as site generators and editors read it. */
const fieldsOf = ({ article, picture }: ExportedArticle): Record<string, string | string[]> => ({
  title: article.headline,
  standfirst: article.standfirst,
  date: article.datedAt,
  status: article.status,
  section: article.section,
  tags: article.tags,
  byline: article.byline,
  outlet: outletOfSource(article.origin),
  origin: originText(article.origin),
  editor: article.editor,
  language: article.language,
  slug: article.slug,
  image: picture?.path ?? '',
  caption: article.leadImage?.caption ?? '',
  alt: article.leadImage?.alt ?? '',
  credit: article.leadImage?.credit ?? '',
  id: article.id,
})

/** A JSON string is a YAML one, but for the line separators, which YAML would take for line ends. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (mark) => {
    return `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`
  })

const frontMatter = (fields: Record<string, string | string[]>): string => {
  const lines = Object.entries(fields).flatMap(([name, value]) => {
    if (value.length === 0) return []
    return typeof value === 'string'
      ? [`${name}: ${quoted(value)}`]
      : [`${name}:`, ...value.map((one) => `  - ${quoted(one)}`)]
  })
  return `---\n${lines.join('\n')}\n---\n`
}

export const markdownExport: FileEach = {
  kind: 'file each',
  name: 'markdown',
  extension: 'md',
  page: (exported, toRoot) => {
    const html = withPictureFiles(sanitiseHtml(bodyOf(exported)), exported, toRoot)
    return `${frontMatter(fieldsOf(exported))}\n${markdownBody(html)}\n`
  },
  index: null,
}
