import { getExtensionDependencyFromEditor } from '@lexical/extension'
import {
  $getRoot,
  HISTORIC_TAG,
  type LexicalEditorWithDispose,
  UNDO_COMMAND,
  type UpdateListenerPayload,
} from 'lexical'
import { countWords } from '../../../src-shared/article/count-words.ts'
import type {
  Article,
  ArticleContent,
  ArticleStatus,
  SaveReceipt,
  Settings,
  SuggestionSeed,
} from '../../../src-shared/contract/index.ts'
import type { StoryBody } from '../../editor/blocks/block.ts'
import { createStoryEditor } from '../../editor/create-story-editor.ts'
import { type Copy, PasteExtension, pasteStory, STORY_PASTE_TAG } from '../../editor/paste-extension.ts'
import { $storyBody, storyBody } from '../../editor/story-body.ts'
import { StoryContextExtension } from '../../editor/story-context.ts'
import { createFieldHistory } from './field-history.ts'
import { joinWritings } from './join-writings.ts'
import { LOAD_TAG, loadDocument } from './load-document.ts'
import { saveOnNewestRevision, type Transport } from './save-article.ts'
import { type Clock, createSaveSchedule, type SaveState } from './save-schedule.ts'
import {
  type FieldName,
  type Fill,
  fieldsOf,
  filledFrom,
  isBlank,
  type StoryFields,
  stepped,
  withField,
} from './story-fields.ts'

/**
 * The editing of one article from opening it to letting it go: its text, its fields, its saves. Everything a session
 * writes carries its own article id; nothing here knows which article is on screen.
 */
export type StoryState = {
  fields: StoryFields
  status: ArticleStatus
  save: SaveState<SaveReceipt>
  /** Why the newest words are not on disk; stays while it is tried again. Null when all is well. */
  problem: unknown
  /** When the article was last written, ISO 8601. */
  savedAt: string
  words: number
  quotations: StoryBody['quotations']
  related: StoryBody['related']
}

export type StorySession = {
  readonly articleId: string
  readonly editor: LexicalEditorWithDispose
  /** The story's own date, ISO 8601. */
  readonly datedAt: string
  /** Where the story came from when it was not written here. */
  readonly origin: Article['origin']
  state: () => StoryState
  subscribe: (listener: () => void) => () => void
  setField: <Name extends FieldName>(name: Name, value: StoryFields[Name]) => void
  /** Changes text and fields as one step of the history. */
  editTogether: (fields: StoryFields, $text: () => void) => void
  /** Copy pasted above the text; false when it is only a few words. */
  pasteStory: (raw: string) => boolean
  adoptSettings: (settings: Settings) => void
  /** Learns how the article stands on disk; true when its words there are newer than those here. */
  see: (summary: Pick<Article, 'revision' | 'status'>) => boolean
  /** Takes over what another part of the app wrote, unless there are words here that are not saved yet. */
  adopt: (article: Article) => void
  setStatus: (status: ArticleStatus) => Promise<void>
  flush: () => Promise<SaveReceipt>
  /** One step back in the text, with the fields that belong to it. */
  undo: () => void
  seed: () => SuggestionSeed
  dispose: () => void
}

export type SessionOptions = {
  article: Article
  transport: Transport
  clock: Clock
  onProblem: (problem: unknown) => void
  /** Copy arrived: `filled` into this article, or only inserted into its text. */
  onCopy?: (how: 'filled' | 'inserted', raw: string) => void
}

const problemAfter = (save: SaveState<SaveReceipt>, before: unknown): unknown => {
  switch (save.kind) {
    case 'saved':
      return null
    case 'failed':
      return save.problem
    case 'pending':
    case 'saving':
      return before
  }
}

/** Which blocks a state has; keys are never used twice, so equal keys mean the very same step of the history. */
const blocksOf = (state: UpdateListenerPayload['editorState']): string =>
  state.read(() => $getRoot().getChildrenKeys().join(' '))

export const createSession = ({ article, transport, clock, onProblem, onCopy }: SessionOptions): StorySession => {
  const editor = createStoryEditor(onProblem)
  const context = getExtensionDependencyFromEditor(editor, StoryContextExtension).output
  const listeners = new Set<() => void>()
  const fieldHistory = createFieldHistory(editor)
  let revision = article.revision
  let fill: (Fill & { blocksBefore: string; blocksAfter: string }) | null = null

  const autosave = createSaveSchedule<SaveReceipt>({
    clock,
    save: async (sequence) => {
      let content = collect()
      const request = { articleId: article.id, baseRevision: revision, sequence, content }
      const receipt = await saveOnNewestRevision(transport, request, async (present) => {
        const together = await takeIn(present)
        content = together ?? content
        return together
      })
      revision = receipt.revision
      onDisk = content
      change({ savedAt: receipt.savedAt })
      return receipt
    },
    onState: (save) => change({ save, problem: problemAfter(save, state.problem) }),
  })
  let state: StoryState = {
    fields: fieldsOf(article),
    status: article.status,
    save: autosave.state(),
    problem: null,
    savedAt: article.updatedAt,
    words: article.wordCount,
    quotations: [],
    related: [],
  }
  const change = (part: Partial<StoryState>): void => {
    state = { ...state, ...part }
    for (const listener of listeners) listener()
  }
  /** Reads the text once for everybody who wants to know what is in it. */
  const outline = (): StoryBody => {
    const body = storyBody(editor)
    change({ words: countWords(body.text), quotations: body.quotations, related: body.related })
    return body
  }
  const collect = (): ArticleContent => {
    const { html, text, quotations, related, datelines } = outline()
    return {
      ...state.fields,
      dateline: datelines[0] ?? null,
      document: JSON.stringify(editor.getEditorState().toJSON()),
      html,
      text,
      quotations: quotations.map(({ key: _, ...quotation }) => quotation),
      related: related.map(({ kind, links }) => ({ kind, links })),
    }
  }
  /** Another writing, into what is on screen; fields nobody changed here become as they are there. */
  const takeIn = async (present: Article): Promise<ArticleContent | null> => {
    const show = (html: string | null): void => {
      const fields = stepped(state.fields, fieldsOf(onDisk), fieldsOf(present))
      change({ fields, status: present.status })
      context.language.value = fields.language
      if (html !== null) loadDocument(editor, { document: null, html }, 'taking over', onProblem)
    }
    const together = await joinWritings(transport.join, { base: onDisk, present }, { collect, show })
    if (together !== null) onDisk = present
    return together
  }
  const setFields = (fields: StoryFields): void => {
    if (fields === state.fields) return
    change({ fields })
    context.language.value = fields.language
    autosave.touch()
  }

  const takeCopy = ({ content, raw }: Copy): 'filled' | 'inserted' => {
    const blank = isBlank(state.fields) && $getRoot().getTextContent().trim() === ''
    transport.keepRaw(article.id, raw).catch(onProblem)
    if (blank)
      fill = { before: state.fields, after: filledFrom(state.fields, content), blocksBefore: '', blocksAfter: '' }
    onCopy?.(blank ? 'filled' : 'inserted', raw)
    return blank ? 'filled' : 'inserted'
  }
  /** The fields go with the paste that filled them, back and forth. */
  const followHistory = ({ prevEditorState, editorState, tags }: UpdateListenerPayload): void => {
    if (fill === null) return
    const [before, after] = [blocksOf(prevEditorState), blocksOf(editorState)]
    if (tags.has(STORY_PASTE_TAG)) {
      fill = { ...fill, blocksBefore: before, blocksAfter: after }
      setFields(fill.after)
    } else if (tags.has(HISTORIC_TAG) && before === fill.blocksAfter && after === fill.blocksBefore) {
      setFields(stepped(state.fields, fill.after, fill.before))
    } else if (tags.has(HISTORIC_TAG) && before === fill.blocksBefore && after === fill.blocksAfter) {
      setFields(stepped(state.fields, fill.before, fill.after))
    }
  }

  context.language.value = article.language
  context.$body.value = () => $storyBody(editor)
  const seed = (): SuggestionSeed => {
    const { text, datelines } = storyBody(editor)
    return {
      articleId: article.id,
      headline: state.fields.headline.slice(0, 1000),
      text: text.slice(0, 200_000),
      section: state.fields.section,
      places: [...new Set(datelines.map(({ place }) => place))].filter(Boolean).slice(0, 50),
      speakers: [...new Set(state.quotations.map((quotation) => quotation.speaker))].filter(Boolean).slice(0, 50),
    }
  }
  context.seed.value = seed
  getExtensionDependencyFromEditor(editor, PasteExtension).output.take.value = takeCopy
  loadDocument(editor, article, 'opening', onProblem)
  /** What both writings began with, should another one turn up: the story as it was last seen on disk. */
  let onDisk = collect()
  const stopListening = editor.registerUpdateListener((payload) => {
    if (payload.tags.has(LOAD_TAG)) return
    if (payload.dirtyElements.size === 0 && payload.dirtyLeaves.size === 0) return
    followHistory(payload)
    setFields(fieldHistory.follow(payload, state.fields))
    autosave.touch()
  })

  return {
    articleId: article.id,
    editor,
    datedAt: article.datedAt,
    origin: article.origin,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    setField: (name, value) => setFields(withField(state.fields, name, value)),
    editTogether: (fields, $text) => {
      fieldHistory.record(state.fields, fields, $text)
      setFields(fields)
    },
    pasteStory: (raw) => pasteStory(editor, raw),
    adoptSettings: ({ houseDateline, outlet }) => {
      context.houseDateline.value = houseDateline
      context.houseOutlet.value = outlet
    },
    see: (summary) => {
      if (summary.status !== state.status) change({ status: summary.status })
      return summary.revision > revision && autosave.state().kind === 'saved'
    },
    adopt: (present) => {
      if (present.id !== article.id || present.revision <= revision) return
      // Unsaved words here go first; their save keeps the other writing as a version.
      if (autosave.state().kind !== 'saved') return
      revision = present.revision
      change({ fields: fieldsOf(present), status: present.status, savedAt: present.updatedAt })
      context.language.value = present.language
      loadDocument(editor, present, 'taking over', onProblem)
      onDisk = collect()
    },
    setStatus: async (status) => {
      await autosave.flush()
      const summary = await transport.setStatus(article.id, status)
      revision = summary.revision
      change({ status: summary.status })
    },
    flush: async () => {
      const receipt = await autosave.flush()
      return receipt ?? { revision, sequence: 0, savedAt: state.savedAt, wordCount: state.words }
    },
    undo: () => void editor.dispatchCommand(UNDO_COMMAND, undefined),
    seed,
    dispose: () => {
      autosave.stop()
      stopListening()
      editor.dispose()
    },
  }
}
