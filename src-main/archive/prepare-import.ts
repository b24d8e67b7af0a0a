import { countWords } from '../../src-shared/article/count-words.ts'
import type { ArticleContent } from '../../src-shared/contract/index.ts'
import { cleanContent } from './clean-content.ts'
import { contentHash, sha256 } from './content-hash.ts'
import { newId } from './new-id.ts'
import type { ImportedArticle, KnownImport, OriginalToRead, ReindexedArticle } from './operations/importing.ts'
import { type PackedOriginal, packOriginal } from './originals.ts'
import { readText } from './search/read-text.ts'
import { type SearchMemory, searchMemoryOf } from './search/upkeep.ts'

/**
 * Everything of an import that needs no database: sanitising, fingerprints, compression. Done by whoever reads the
 * source, so that the writer only writes and a save never waits for it.
 */
export type PreparedImport = Pick<
  ImportedArticle,
  'source' | 'status' | 'datedAt' | 'fileTime' | 'originKind' | 'outlet' | 'kept' | 'readAs' | 'similar' | 'corrections'
> & {
  /** Of the article, if it is new. */
  id: string
  content: ArticleContent
  contentHash: string
  wordCount: number
  sourceHash: string
  original: PackedOriginal
  memory: SearchMemory
}

/** What tells a source that was read before: the hash of its text, and the format where it is known. */
const markOf = (textHash: string, readAs: ImportedArticle['readAs']): string =>
  readAs === undefined ? textHash : `${textHash} ${readAs.format}`

export const prepareImport = (item: ImportedArticle): PreparedImport => {
  const { source, status, datedAt, fileTime, originKind, outlet, kept, readAs, similar, corrections } = item
  const content = cleanContent(item.content)
  const [format = '', mapping = ''] = (readAs?.format ?? '').split('~')
  const original = packOriginal(item.raw, format, item.mapping ?? mapping)
  const reading = readText(content.text)
  return {
    source,
    status,
    datedAt,
    ...(fileTime !== undefined && { fileTime }),
    originKind,
    ...(outlet !== undefined && { outlet }),
    ...(kept !== undefined && { kept }),
    ...(readAs !== undefined && { readAs }),
    ...(similar !== undefined && { similar }),
    ...(corrections !== undefined && { corrections }),
    id: kept?.id ?? item.id ?? newId(),
    content,
    contentHash: contentHash(content),
    wordCount: reading.words,
    sourceHash: markOf(original.sha256, readAs),
    original,
    memory: searchMemoryOf(content, reading),
  }
}

/** The same for an article that is there: see reindex.ts. Null when it already says what its source says. */
export const prepareReindex = (
  original: OriginalToRead,
  { content, outlet = original.outlet }: Pick<ReindexedArticle, 'content'> & { outlet?: string | undefined },
): ReindexedArticle | null => {
  const clean = cleanContent(content)
  const { articleId, rowId, contentHash: before } = original
  if (contentHash(clean) === before && outlet === original.outlet) return null
  return {
    articleId,
    originalRowId: rowId,
    before,
    content: clean,
    wordCount: countWords(clean.text),
    outlet,
  }
}

type Mark = { textHash: string; readAs: ImportedArticle['readAs'] }

const isMarked = (before: string | null, { textHash, readAs }: Mark): boolean => {
  const [hash, format] = (before ?? '').split(' ')
  return hash === textHash && (readAs?.chosen !== true || format === readAs.format)
}

/** Whether a source is what it was when it was last read: to be asked before it is read for structure. */
export const isSourceUnchanged = (known: KnownImport, raw: string, readAs: ImportedArticle['readAs']): boolean =>
  isMarked(known.sourceHash, { textHash: sha256(raw), readAs })

export const isUnchanged = (known: KnownImport, item: PreparedImport): boolean =>
  // An export need not have come from a file this archive has read: what counts is what it says.
  item.kept === undefined
    ? isMarked(known.sourceHash, { textHash: item.original.sha256, readAs: item.readAs })
    : known.contentHash === item.contentHash
