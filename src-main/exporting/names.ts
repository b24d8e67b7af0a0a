import { slugify } from '../../src-shared/article/slugify.ts'
import type { Article } from '../../src-shared/contract/index.ts'

/** Days and file names of an export. A day is the local one of this machine, as the newsroom's clock shows it. */
const two = (part: number): string => String(part).padStart(2, '0')

export const localDay = (iso: string): string => {
  const date = new Date(iso)
  const year = String(date.getFullYear()).padStart(4, '0')
  return `${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** `2024/2024-09-17-rob-rendam-kaligawe-0123456789ab.html`: sorts by day, says what it is, and is never taken twice. */
export const pagePath = (article: Article, extension: string): string => {
  const day = localDay(article.datedAt)
  const words = slugify(article.slug === '' ? article.headline : article.slug)
  const name = [day, words, article.id.slice(-12)].filter((part) => part !== '').join('-')
  return `${day.slice(0, -6)}/${name}.${extension}`
}
