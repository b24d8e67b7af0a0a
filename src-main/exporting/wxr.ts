import { originText } from '../../src-shared/article/origin-text.ts'
import { outletOfSource } from '../../src-shared/article/outlet-of.ts'
import { slugify } from '../../src-shared/article/slugify.ts'
import { wordpressStatus } from '../../src-shared/article/wordpress-status.ts'
import type { Article } from '../../src-shared/contract/index.ts'
import { bodyWithPictures } from './body.ts'
import type { Articles, ExportedArticle, OneFile } from './format.ts'

/**
 * WordPress eXtended RSS 1.2, as WordPress' own importer reads it: one item a story, its section as a category, its
 * writers at the end (a channel has no order). What WordPress has no field for travels as post meta `_meja_…`.
 */
const opening = `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0"
	xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:wp="http://wordpress.org/export/1.2/"
>
<channel>
<title>Meja Redaksi</title>
<link>https://example.invalid</link>
<description></description>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://example.invalid</wp:base_site_url>
<wp:base_blog_url>https://example.invalid</wp:base_blog_url>
`
const closing = '</channel>\n</rss>\n'

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the characters XML 1.0 cannot hold.
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** CDATA whose text comes back as it was, save for what XML cannot hold (it becomes U+FFFD). */
const cdata = (text: string): string =>
  `<![CDATA[${text.replace(unwritable, '\uFFFD').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

/** `2024-09-17 03:00:00`, as WordPress writes times, in UTC. */
const universalTime = (iso: string): string => iso.slice(0, 19).replace('T', ' ')

/** The same where the newsroom is: a site shows `post_date` as it stands. */
const newsroomTime = (iso: string): string => {
  const date = new Date(iso)
  return universalTime(new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString())
}

/** What is not published yet has none in WordPress: with one it would be published under the day of its draft. */
const noTime = '0000-00-00 00:00:00'
const isOpen = ({ status }: Article): boolean => status === 'draft' || status === 'ready'

/** RFC 822, which RSS asks for. */
const rssTime = (iso: string): string => new Date(iso).toUTCString().replace('GMT', '+0000')

const term = (domain: string, name: string): string =>
  `<category domain="${domain}" nicename="${slugify(name)}">${cdata(name)}</category>\n`

const meta = (key: string, value: string): string =>
  value === ''
    ? ''
    : `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>\n`

const metaOf = ({ article, picture }: ExportedArticle): string => {
  const { leadImage } = article
  return [
    meta('_meja_id', article.id),
    meta('_meja_editor', article.editor),
    meta('_meja_origin', originText(article.origin)),
    meta('_meja_outlet', outletOfSource(article.origin)),
    meta('_meja_language', article.language),
    meta('_meja_image', picture?.path ?? ''),
    meta('_meja_caption', leadImage?.caption ?? ''),
    meta('_meja_alt', leadImage?.alt ?? ''),
    meta('_meja_credit', leadImage?.credit ?? ''),
  ].join('')
}

const termsOf = ({ section, tags }: Article): string =>
  (section === '' ? '' : term('category', section)) + tags.map((tag) => term('post_tag', tag)).join('')

const item = (exported: ExportedArticle, number: number): string => {
  const { article } = exported
  return `<item>
<title>${cdata(article.headline)}</title>
<link>https://example.invalid/?p=${number}</link>
<pubDate>${rssTime(article.datedAt)}</pubDate>
<dc:creator>${cdata(article.byline)}</dc:creator>
<guid isPermaLink="false">urn:uuid:${article.id}</guid>
<description></description>
<content:encoded>${cdata(bodyWithPictures(exported))}</content:encoded>
<excerpt:encoded>${cdata(article.standfirst)}</excerpt:encoded>
<wp:post_id>${number}</wp:post_id>
<wp:post_date>${cdata(newsroomTime(article.datedAt))}</wp:post_date>
<wp:post_date_gmt>${cdata(isOpen(article) ? noTime : universalTime(article.datedAt))}</wp:post_date_gmt>
<wp:comment_status>${cdata('closed')}</wp:comment_status>
<wp:ping_status>${cdata('closed')}</wp:ping_status>
<wp:post_name>${cdata(article.slug)}</wp:post_name>
<wp:status>${cdata(wordpressStatus[article.status])}</wp:status>
<wp:post_parent>0</wp:post_parent>
<wp:menu_order>0</wp:menu_order>
<wp:post_type>${cdata('post')}</wp:post_type>
<wp:post_password>${cdata('')}</wp:post_password>
<wp:is_sticky>0</wp:is_sticky>
${termsOf(article)}${metaOf(exported)}</item>
`
}

const author = (name: string, number: number): string =>
  `<wp:author><wp:author_id>${number}</wp:author_id><wp:author_login>${cdata(name)}</wp:author_login><wp:author_email>${cdata('')}</wp:author_email><wp:author_display_name>${cdata(name)}</wp:author_display_name><wp:author_first_name>${cdata('')}</wp:author_first_name><wp:author_last_name>${cdata('')}</wp:author_last_name></wp:author>\n`

async function* write(articles: Articles): AsyncGenerator<string> {
  yield opening
  const authors = new Set<string>()
  let number = 0
  for await (const exported of articles) {
    number += 1
    if (exported.article.byline !== '') authors.add(exported.article.byline)
    yield item(exported, number)
  }
  let writer = 0
  for (const name of authors) {
    writer += 1
    yield author(name, writer)
  }
  yield closing
}

export const wxrExport: OneFile = { kind: 'one file', name: 'wxr', extension: 'xml', write }
