import type { Article } from '../../src-shared/contract/index.ts'
import type { Articles, OneFile } from './format.ts'

/**
 * JSON lines: everything the archive knows of an article, so that it comes back as the same one. The editor's own
 * document is left out (opening the story makes it again of the HTML), and so is what can be counted.
 */
const kept = ({ document: _document, contentHash: _hash, wordCount: _words, ...article }: Article) => article

/** Some readers take U+2028 for a line end, and U+FFFD for a sign of a wrong encoding: escaped, they are neither. */
const oneLine = (json: string): string =>
  json.replace(/[\u2028\u2029\ufeff\ufffd]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`)

async function* write(articles: Articles): AsyncGenerator<string> {
  for await (const { article, corrections, picture, pictures } of articles) {
    const beside = {
      ...(corrections.length > 0 && { corrections: corrections.map(({ articleId: _, ...correction }) => correction) }),
      ...(picture !== null && { picture: picture.path }),
      ...(pictures.size > 0 && { pictures: [...pictures.values()].map(({ path }) => path) }),
    }
    const line = { meja: 1, ...kept(article), ...beside }
    yield `${oneLine(JSON.stringify(line))}\n`
  }
}

export const jsonlExport: OneFile = { kind: 'one file', name: 'jsonl', extension: 'jsonl', write }
