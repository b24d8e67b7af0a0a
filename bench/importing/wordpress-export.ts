import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { generateArticles } from '../archive/generate.ts'

/** Writes a made-up WordPress export of about so many bytes; returns how many posts are in it. */
const opening = `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<wp:wxr_version>1.2</wp:wxr_version>
`

/** Paragraphs of about fifty words, one of them a quotation, as Gutenberg writes them. */
const bodyOf = (text: string): string => {
  const words = text.split(' ')
  const paragraphs: string[] = []
  for (let at = 0; at < words.length; at += 50) paragraphs.push(words.slice(at, at + 50).join(' '))
  const quote = `“${words.slice(0, 12).join(' ')},” ujar Slamet Riyadi, Kepala Dinas Kebersihan, Kamis (14/3/2024).`
  return [...paragraphs.slice(0, 1), quote, ...paragraphs.slice(1)]
    .map((paragraph) => `<!-- wp:paragraph -->\n<p>${paragraph}</p>\n<!-- /wp:paragraph -->`)
    .join('\n\n')
}

const time = (iso: string): string => iso.slice(0, 19).replace('T', ' ')

export const writeWordpressExport = async (path: string, bytes: number): Promise<number> => {
  const out = createWriteStream(path)
  out.write(opening)
  let [written, posts] = [0, 0]
  for (const { headline, text, section, byline, datedAt } of generateArticles(Math.ceil(bytes / 1200), null)) {
    posts += 1
    const item = `<item>
<title><![CDATA[${headline}]]></title>
<link>https://contoh.id/?p=${posts}</link>
<dc:creator><![CDATA[${byline}]]></dc:creator>
<guid isPermaLink="false">https://contoh.id/?p=${posts}</guid>
<content:encoded><![CDATA[${bodyOf(text)}]]></content:encoded>
<excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>${posts}</wp:post_id>
<wp:post_date_gmt><![CDATA[${time(datedAt)}]]></wp:post_date_gmt>
<wp:post_name><![CDATA[artikel-${posts}]]></wp:post_name>
<wp:status><![CDATA[publish]]></wp:status>
<wp:post_type><![CDATA[post]]></wp:post_type>
<category domain="category" nicename="s"><![CDATA[${section}]]></category>
</item>
`
    written += Buffer.byteLength(item)
    if (!out.write(item)) await new Promise<void>((resolve) => out.once('drain', () => resolve()))
    if (written >= bytes) break
  }
  out.end('</channel>\n</rss>\n')
  await finished(out)
  return posts
}
