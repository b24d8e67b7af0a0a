import { escapeHtml } from '../../src-shared/article/markup.ts'
import { originText } from '../../src-shared/article/origin-text.ts'
import { outletOfSource } from '../../src-shared/article/outlet-of.ts'
import type { Article } from '../../src-shared/contract/index.ts'
import { sanitiseHtml } from '../html/sanitise.ts'
import { bodyOf, withPictureFiles } from './body.ts'
import type { Entry, ExportedArticle, FileEach } from './format.ts'
import { localDay } from './names.ts'

/** Web pages that need nothing but themselves: one a story, a list a year, and a first page that leads to them. */
const style = `body{max-width:68ch;margin:2rem auto;padding:0 1rem;font:18px/30px Georgia,serif;color:#211f1b;background:#fffdf9}
h1{font-size:32px;line-height:38px}header p,figcaption,li span{font:13px/20px sans-serif;color:#5c574e}
.standfirst{font:19px/28px Georgia,serif}figure{margin:1rem 0}img{max-width:100%}blockquote{border-left:2px solid #0d5c60;margin-left:0;padding-left:1rem}
aside{border:1px solid #e2dccf;padding:.5rem 1rem}a{color:#0d5c60}`

const tag = (kind: 'name' | 'property', name: string, value: string): string =>
  value === '' ? '' : `<meta ${kind}="${name}" content="${escapeHtml(value)}">\n`

const page = (language: string, title: string, head: string, body: string): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${head}<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`

const metaOf = ({ article, picture }: ExportedArticle): string =>
  [
    tag('name', 'generator', 'Meja Redaksi'),
    tag('name', 'description', article.standfirst),
    tag('name', 'author', article.byline),
    tag('property', 'article:published_time', article.datedAt),
    tag('property', 'article:section', article.section),
    ...article.tags.map((name) => tag('property', 'article:tag', name)),
    tag('name', 'meja:id', article.id),
    tag('name', 'meja:status', article.status),
    tag('name', 'meja:slug', article.slug),
    tag('name', 'meja:editor', article.editor),
    tag('name', 'meja:origin', originText(article.origin)),
    tag('name', 'meja:outlet', outletOfSource(article.origin)),
    tag('name', 'meja:image', picture?.path ?? ''),
    tag('name', 'meja:caption', article.leadImage?.caption ?? ''),
    tag('name', 'meja:alt', article.leadImage?.alt ?? ''),
    tag('name', 'meja:credit', article.leadImage?.credit ?? ''),
  ].join('')

const figureOf = ({ article, picture }: ExportedArticle, toRoot: string): string => {
  const { leadImage } = article
  if (leadImage === null) return ''
  const image = picture === null ? '' : `<img src="${toRoot}${picture.path}" alt="${escapeHtml(leadImage.alt)}">`
  const words = [leadImage.caption, leadImage.credit].filter((part) => part !== '').join(' · ')
  return `<figure>${image}<figcaption>${escapeHtml(words)}</figcaption></figure>\n`
}

const aboutOf = (article: Article): string =>
  [article.section, localDay(article.datedAt), article.byline].filter((part) => part !== '').join(' · ')

const storyPage = (exported: ExportedArticle, toRoot: string): string => {
  const { article } = exported
  const standfirst = article.standfirst === '' ? '' : `<p class="standfirst">${escapeHtml(article.standfirst)}</p>`
  const body = `<header><p>${escapeHtml(aboutOf(article))}</p><h1>${escapeHtml(article.headline)}</h1>${standfirst}</header>
${figureOf(exported, toRoot)}<article>${withPictureFiles(sanitiseHtml(bodyOf(exported)), exported, toRoot)}</article>`
  return page(article.language, article.headline, metaOf(exported), body)
}

/** Says to an importer that this page is none of the stories. */
const indexMark = tag('name', 'generator', 'Meja Redaksi index')

const listed = ({ path, headline, section, day }: Entry): string => {
  const about = [day, section].filter((part) => part !== '').join(' · ')
  return `<li><a href="../${escapeHtml(path)}">${escapeHtml(headline === '' ? path : headline)}</a> <span>${escapeHtml(about)}</span></li>`
}

export const htmlExport: FileEach = {
  kind: 'file each',
  name: 'html',
  extension: 'html',
  page: storyPage,
  index: {
    yearPage: (year, entries) =>
      page('id', year, indexMark, `<h1>${year}</h1>\n<ul>\n${entries.map(listed).join('\n')}\n</ul>`),
    firstPage: (years) => {
      const items = years.map(
        ({ year, articles }) => `<li><a href="${year}/index.html">${year}</a> <span>${articles}</span></li>`,
      )
      return page('id', 'Arsip', indexMark, `<h1>Arsip</h1>\n<ul>\n${items.join('\n')}\n</ul>`)
    },
  },
}
