import { stringify } from 'csv-stringify/sync'
import { joinTags, safeCell } from '../../src-shared/article/flat-fields.ts'
import { originText } from '../../src-shared/article/origin-text.ts'
import { outletOfSource } from '../../src-shared/article/outlet-of.ts'
import { bodyWithPictures } from './body.ts'
import type { Articles, ExportedArticle, OneFile } from './format.ts'

/**
 * A table for spreadsheets: RFC 4180 with a byte-order mark, by which they know UTF-8. Quotations, dateline and related
 * blocks travel inside `html`; a cell that would be run as a formula begins with an apostrophe.
 */
const columns: Record<string, (exported: ExportedArticle) => string> = {
  id: ({ article }) => article.id,
  status: ({ article }) => article.status,
  date: ({ article }) => article.datedAt,
  headline: ({ article }) => article.headline,
  standfirst: ({ article }) => article.standfirst,
  section: ({ article }) => article.section,
  tags: ({ article }) => joinTags(article.tags),
  byline: ({ article }) => article.byline,
  outlet: ({ article }) => outletOfSource(article.origin),
  origin: ({ article }) => originText(article.origin),
  editor: ({ article }) => article.editor,
  language: ({ article }) => article.language,
  slug: ({ article }) => article.slug,
  image: ({ picture }) => picture?.path ?? '',
  caption: ({ article }) => article.leadImage?.caption ?? '',
  alt: ({ article }) => article.leadImage?.alt ?? '',
  credit: ({ article }) => article.leadImage?.credit ?? '',
  words: ({ article }) => String(article.wordCount),
  text: ({ article }) => article.text,
  html: bodyWithPictures,
}

const lines = (rows: string[][]): string => stringify(rows, { record_delimiter: 'windows' })

async function* write(articles: Articles): AsyncGenerator<string> {
  yield `\uFEFF${lines([Object.keys(columns)])}`
  for await (const exported of articles) {
    yield lines([Object.values(columns).map((cell) => safeCell(cell(exported)))])
  }
}

export const csvExport: OneFile = { kind: 'one file', name: 'csv', extension: 'csv', write }
