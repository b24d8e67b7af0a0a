import type { AnyLexicalExtension, LexicalEditor, LexicalNode } from 'lexical'
import type { LucideIcon } from 'lucide-react'
import type { ComponentType } from 'react'
import type {
  ArticleContent,
  Dateline,
  Quotation,
  RelatedKind,
  RelatedLink,
} from '../../../src-shared/contract/index.ts'
import type { Key } from '../../i18n/catalogues.ts'

/** What a kind of block tells the editor about itself. Toolbar, slash menu, shortcuts and export are derived from it. */
export type BlockCommand = {
  id: string
  label: Key
  hint: Key
  icon: LucideIcon
  /** Written as everywhere in the interface: 'Alt+D'. */
  shortcut: string | null
  /** Words of both languages, lower case, that find the block in the slash menu. */
  keywords: readonly string[]
  run: (editor: LexicalEditor) => void
}

export type ExportContext = { houseDateline: string; language: ArticleContent['language'] }

/** A found block; `key` is the node's, for jumping to it. Quotation offsets are into the text of the whole story. */
export type Found = {
  datelines: Dateline[]
  quotations: (Quotation & { key: string })[]
  related: { key: string; kind: RelatedKind; links: RelatedLink[] }[]
  /** What stands under the pictures: words that readers see and that are no part of the text. */
  captions: { key: string; words: string }[]
  /** The titles of fact boxes: lines of the text that nobody types into. */
  boxTitles: { key: string; words: string }[]
  /** Which node holds which stretch of the text, in order; a sealed one (a dateline) is written from its fields. */
  pieces: { key: string; start: number; end: number; sealed: boolean }[]
  /** The text's blocks, as far as the editor says what they are. */
  lines: { type: 'paragraph' | 'subhead' | 'listItem'; start: number; end: number }[]
}

export const nothingFound = (): Found => ({
  datelines: [],
  quotations: [],
  related: [],
  captions: [],
  boxTitles: [],
  pieces: [],
  lines: [],
})

/** The whole story as read outside the editor; `text` has no related blocks. */
export type StoryBody = Found & { html: string; text: string }

/** One part of the export: neutral HTML, and the text as a reader reads it (null: no part of the text at all). */
export type Part = { html: string; text: string | null }

/** Exports children; `start` is the UTF-16 offset at which the first of them begins in the story's text. */
export type ExportChildren = (nodes: LexicalNode[], start: number) => { html: string; text: string }

export type ExportNode = (
  node: LexicalNode,
  start: number,
  context: ExportContext,
  found: Found,
  children: { inline: ExportChildren; blocks: ExportChildren },
) => Part | null

export type Block = {
  name: string
  extension: AnyLexicalExtension
  commands: readonly BlockCommand[]
  /** Forms and hover cards, mounted once beside the text. */
  Overlay: ComponentType
  /** Null when the node is none of this block's. */
  $export: ExportNode
}
