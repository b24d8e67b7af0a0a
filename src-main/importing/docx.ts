import { fromBuffer, type Options, type ZipFile } from 'yauzl'
import { AppError } from '../../src-shared/contract/errors.ts'
import type { Draft, Entry, EntryContext, Format } from './format.ts'
import { contentFromHtml } from './html/html.ts'
import { readBytes } from './read-document.ts'
import { plainWords } from './record-values.ts'
import type { SourceFile } from './source-file.ts'

/**
 * Word documents (DOCX): headings, marks, lists and links as HTML, which is then read like any other page. Pictures stay
 * out. The document is unpacked once by a reader that counts, so that it cannot unfold into more than a document holds.
 */
const largestUnpacked = 100_000_000

const options: Options = { lazyEntries: true, validateEntrySizes: true }

const broken = (error: Error): AppError =>
  new AppError('file_unreadable', `it is no Word document that can be read (${error.message})`, {}, error)

const opened = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(bytes, options, (error, zip) => (error === null ? resolve(zip) : reject(broken(error))))
  })

/** Reads every part through, which is the only honest way to know how large it is. */
const requireHonestSize = async (bytes: Buffer): Promise<void> => {
  const zip = await opened(bytes)
  await new Promise<void>((resolve, reject) => {
    let unpacked = 0
    zip.on('error', (error: Error) => reject(broken(error)))
    zip.on('end', () => resolve())
    zip.on('entry', (entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error !== null) {
          reject(broken(error))
          return
        }
        stream.on('data', (chunk: Buffer) => {
          unpacked += chunk.length
          if (unpacked <= largestUnpacked) return
          stream.destroy()
          reject(new AppError('too_large', 'it would unfold into far more than a document holds'))
        })
        stream.on('error', (problem) => reject(broken(problem)))
        stream.on('end', () => zip.readEntry())
      })
    })
    zip.readEntry()
  })
}

const htmlOf = async (bytes: Buffer): Promise<string> => {
  await requireHonestSize(bytes)
  try {
    // Only who imports a Word document pays for its reader.
    const { default: mammoth } = await import('mammoth')
    const noPicture = mammoth.images.imgElement(async () => ({ src: '' }))
    const { value } = await mammoth.convertToHtml(
      { buffer: bytes },
      { convertImage: noPicture, externalFileAccess: false },
    )
    // The way back from a footnote leads nowhere in a story.
    return value.replace(/ ?<a href="#(?:footnote|endnote)-ref-[^"]*">↑<\/a>/g, '')
  } catch (error) {
    throw broken(error instanceof Error ? error : new Error(String(error)))
  }
}

async function* entries(file: SourceFile): AsyncGenerator<Entry> {
  yield { place: file.path, raw: await htmlOf(await readBytes(file)), bytes: file.size }
}

/** The first heading, or else a short first paragraph, is the headline. */
const withHeadline = (html: string): string => {
  if (/<h1[\s>]/.test(html)) return html
  const title = /^\s*<(p|h[2-6])>([\s\S]*?)<\/\1>/.exec(html)
  const words = (title?.[2] ?? '').replace(/<[^>]*>/g, '').trim()
  const isTitle = words.length > 0 && words.length <= 150 && !/[.!?:;,]$/.test(words)
  return title === null || !isTitle ? html : `<h1>${title[2]}</h1>${html.slice(title[0].length)}`
}

const bylineForm =
  /<p>(?:<(?:strong|em)>)*(?:oleh|penulis|reporter|wartawan|pewarta)\s*:\s*([^<]{2,120})(?:<\/(?:strong|em)>)*<\/p>/i

/** A reporter's own line above the story: "Oleh: Rina Wulandari". */
const takeByline = (html: string): { byline: string; rest: string } => {
  const found = bylineForm.exec(html.slice(0, 3000))
  if (found === null) return { byline: '', rest: html }
  const rest = html.slice(0, found.index) + html.slice(found.index + found[0].length)
  return { byline: plainWords(found[1] ?? '').trim(), rest }
}

const draft = (raw: string, { identity, house }: EntryContext): Draft => ({
  source: identity,
  read: () => {
    const { byline, rest } = takeByline(raw)
    const { content: found } = contentFromHtml(withHeadline(rest), { houseDateline: house.houseDateline })
    const content = { ...found, byline: found.byline || byline }
    if (content.text === '' && content.headline === '') throw new AppError('file_unreadable', 'it has no text')
    return { content, status: 'draft', datedAt: null }
  },
})

export const docxFormat: Format = {
  name: 'docx',
  extensions: ['docx'],
  sniff: (head) => head.startsWith('PK') && head.includes('word/'),
  entries,
  draft,
}
