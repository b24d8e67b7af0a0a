import { originText } from '../../src-shared/article/origin-text.ts'
import { outletOfSource } from '../../src-shared/article/outlet-of.ts'
import type { Article, Media } from '../../src-shared/contract/index.ts'
import { picturesIn } from '../html/pictures.ts'
import { bodyWithPictures } from './body.ts'
import type { Articles, ExportedArticle, OneFile } from './format.ts'

/**
 * ninjs 3.0 of the IPTC (https://iptc.org/standards/ninjs/): one JSON array of news items, properties and their names as
 * its schema has them. The body is there as HTML, with quotations and dateline in it, and as plain text.
 */
const standard = {
  name: 'ninjs',
  version: '3.0',
  schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json',
}

const urn = (id: string): string => `urn:uuid:${id}`

const subjectsOf = ({ section, tags }: Article) => [
  ...(section === '' ? [] : [{ name: section, rel: 'category' }]),
  ...tags.map((name) => ({ name, rel: 'about' })),
]

const peopleOf = ({ quotations }: Article) =>
  [...new Set(quotations.map((quotation) => quotation.speaker))]
    .filter((name) => name !== '')
    .map((name) => ({ name, rel: 'mentions' }))

const renditionOf = ({ path, media }: { path: string; media: Media }) => ({
  name: 'original',
  href: path,
  contentType: media.mime,
  sizeInBytes: media.bytes,
  ...(media.width !== null && { width: media.width }),
  ...(media.height !== null && { height: media.height }),
  originalFilename: media.fileName,
})

const descriptionsOf = ({ caption, alt }: { caption: string; alt: string }) =>
  [
    { role: 'caption', contentType: 'text/plain', value: caption },
    { role: 'alternative', contentType: 'text/plain', value: alt },
  ].filter((description) => description.value !== '')

const picturesOf = ({ article, pictures }: ExportedArticle) =>
  picturesIn(article.html).map(({ mediaId, address, alt, caption, credit }) => {
    const file = mediaId === null ? undefined : pictures.get(mediaId)
    return {
      name: 'bodyImage',
      uri: mediaId === null ? address : `urn:sha256:${mediaId}`,
      type: 'picture',
      ...(credit !== '' && { by: credit }),
      descriptions: descriptionsOf({ caption, alt }),
      renditions: file === undefined ? [] : [renditionOf(file)],
    }
  })

const pictureOf = ({ article, picture }: ExportedArticle) => {
  const { leadImage } = article
  if (leadImage === null) return []
  const rendition = picture === null ? [] : [renditionOf(picture)]
  return [
    {
      name: 'leadImage',
      uri: leadImage.mediaId === null ? `${urn(article.id)}#leadImage` : `urn:sha256:${leadImage.mediaId}`,
      type: 'picture',
      ...(leadImage.credit !== '' && { by: leadImage.credit }),
      descriptions: descriptionsOf(leadImage),
      renditions: rendition,
    },
  ]
}

const sourcesOf = ({ editor, origin }: Article) =>
  [
    { name: editor, role: 'editor' },
    { name: outletOfSource(origin), role: 'publisher' },
  ].filter(({ name }) => name !== '')

const relatedOf = ({ related }: Article) =>
  related
    .flatMap((block) => block.links)
    .flatMap((link) => {
      const uri = link.articleId === null ? link.url : urn(link.articleId)
      return uri === '' ? [] : [{ name: 'related', uri, type: 'text', headlines: [{ value: link.title }] }]
    })

const newsItem = (exported: ExportedArticle) => {
  const { article } = exported
  const { dateline, standfirst, text } = article
  return {
    uri: urn(article.id),
    standard,
    type: 'text',
    representationType: 'complete',
    profile: article.leadImage === null ? 'text-only' : 'text-photo',
    version: String(article.revision),
    firstCreated: article.createdAt,
    versionCreated: article.updatedAt,
    contentCreated: article.datedAt,
    pubStatus: article.status === 'published' ? 'usable' : article.status === 'trashed' ? 'canceled' : 'withheld',
    language: article.language,
    headlines: [{ role: 'main', contentType: 'text/plain', value: article.headline }],
    ...(standfirst !== '' && {
      descriptions: [{ role: 'standfirst', contentType: 'text/plain', value: standfirst }],
    }),
    bodies: [
      { role: 'main', contentType: 'text/html', wordCount: article.wordCount, value: bodyWithPictures(exported) },
      { role: 'plain', contentType: 'text/plain', charCount: [...text].length, value: text },
    ],
    ...(article.byline !== '' && { by: article.byline }),
    infoSources: sourcesOf(article),
    ...(article.slug !== '' && { slugline: article.slug }),
    ...(dateline !== null && dateline.place !== '' && { located: dateline.place }),
    people: peopleOf(article),
    subjects: subjectsOf(article),
    associations: [...pictureOf(exported), ...picturesOf(exported), ...relatedOf(article)],
    altIds: [
      { role: 'status', value: article.status },
      { role: 'origin', value: originText(article.origin) },
    ],
  }
}

async function* write(articles: Articles): AsyncGenerator<string> {
  let before = '[\n'
  for await (const exported of articles) {
    yield `${before}${JSON.stringify(newsItem(exported))}`
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

export const ninjsExport: OneFile = { kind: 'one file', name: 'ninjs', extension: 'json', write }
