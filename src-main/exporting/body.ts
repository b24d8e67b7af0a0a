import { withCorrections } from '../html/corrections.ts'
import { withSources } from '../html/pictures.ts'
import type { ExportedArticle } from './format.ts'

/** The story as readers get it, its corrections below; an import takes them out again as what they are. */
export const bodyOf = ({ article, corrections }: ExportedArticle): string =>
  withCorrections(article.html, { corrections, place: 'bottom', language: article.language })

/** Sanitised HTML with its pictures at their files, seen from a folder from which `toRoot` leads to the top. */
export const withPictureFiles = (html: string, { pictures }: ExportedArticle, toRoot: string): string =>
  withSources(html, ({ mediaId }) => {
    const file = mediaId === null ? undefined : pictures.get(mediaId)
    return file === undefined ? null : toRoot + file.path
  })

/** The same in a file at the top, where pictures that are on a web site are shown from there. */
export const bodyWithPictures = (exported: ExportedArticle): string =>
  withSources(bodyOf(exported), ({ address, mediaId }) =>
    mediaId === null ? address : (exported.pictures.get(mediaId)?.path ?? null),
  )
