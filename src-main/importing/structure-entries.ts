import type { ImportedArticle, ImportingReads } from '../archive/operations/importing.ts'
import { pack } from '../archive/packed-batch.ts'
import { isSourceUnchanged, prepareImport } from '../archive/prepare-import.ts'
import { dateTold } from './date-told.ts'
import { fileProblem } from './file-problem.ts'
import type { Draft, FormatName, ImportHouse, ReadStory } from './format.ts'
import { formatNamed } from './formats.ts'
import type { Mapping } from './mapping.ts'
import { storyProblem } from './story-problem.ts'

/**
 * The slow part of an import: parses some entries, passes over what the archive has unchanged, reads the others for structure and
 * prepares them for the writer. What goes in and comes out may cross threads.
 */
export type EntriesToStructure = {
  format: FormatName
  identity: string
  mapping: Mapping | null
  readAs: { format: string; chosen: boolean }
  originKind: 'import' | 'sample'
  /** Of the file, where it is one story; null where that says nothing of the story's age. */
  fileTime: string | null
  house: ImportHouse
  /** Whether stories with a picture beside them come back unprepared, to be given it. */
  withPictures: boolean
  /** `id`: of the article, should it be new. */
  entries: { id: string; place: string; raw: string }[]
}

type EntryToStructure = EntriesToStructure['entries'][number]

/** Asks the archive what is there already. */
export type LookUp = (
  ...wanted: Parameters<ImportingReads['knownImports']>
) => Promise<ReturnType<ImportingReads['knownImports']>>

/** Stories to be given their pictures before they are prepared; all of the entries then come this way, in order. */
export type StoryToComplete = { article: ImportedArticle; picture: string | null; pictures: string[] }

export type PreparedStory = { id: string; sketch: Uint8Array }

export type StructuredEntries = {
  problems: { path: string; reason: string }[]
  /** Ids of articles that say what their entry says. */
  unchanged: string[]
  /** Of sources and bodies. */
  characters: number
} & (
  | { kind: 'prepared'; packed: Uint8Array<ArrayBuffer>; stories: PreparedStory[] }
  | { kind: 'incomplete'; stories: StoryToComplete[] }
)

const articleOf = (
  { mapping, originKind, readAs, fileTime }: EntriesToStructure,
  { id, raw }: EntryToStructure,
  { source, kept }: { source: string; kept?: ImportedArticle['kept'] },
  { content, status, datedAt, outlet, corrections }: ReadStory,
): ImportedArticle => ({
  source,
  content,
  status,
  datedAt: datedAt ?? dateTold(content, new Date()),
  ...(fileTime !== null && { fileTime }),
  originKind,
  ...(outlet !== undefined && { outlet }),
  raw,
  id,
  readAs,
  mapping: mapping === null ? '' : JSON.stringify(mapping),
  ...(kept !== undefined && { kept }),
  ...(corrections !== undefined && { corrections }),
})

/** Prepared articles as they go to the writer, with what the thread that gathers them has to know. */
export const prepareArticles = (
  articles: ImportedArticle[],
): { packed: Uint8Array<ArrayBuffer>; stories: PreparedStory[] } => {
  const prepared = articles.map(prepareImport)
  return { packed: pack(prepared), stories: prepared.map(({ id, memory }) => ({ id, sketch: memory.sketch })) }
}

const charactersOf = ({ raw, content }: ImportedArticle): number => raw.length + content.html.length

/** A story without the date its source gives would be found under a wrong day by nobody who was not told. */
const dateNote = (given: string, { datedAt, fileTime }: ImportedArticle): string => {
  if (datedAt !== null) return `its date “${given}” cannot be read: it has the day its copy tells`
  if (fileTime !== undefined) return `its date “${given}” cannot be read: it has the day of its file`
  return `its date “${given}” cannot be read: it has the day of the import`
}

/** Of one story's text. */
const mostPictures = 200

type Drafted = { entry: EntryToStructure; draft: Draft }

/** Entries that become articles, known by their sources; why others do not goes to `problems`. */
const draftsOf = (given: EntriesToStructure, problems: StructuredEntries['problems']): Drafted[] => {
  const format = formatNamed(given.format)
  const { identity, house, mapping } = given
  return given.entries.flatMap((entry) => {
    try {
      const draft = format?.draft(entry.raw, { identity, house, mapping }) ?? null
      return draft === null ? [] : { entry, draft }
    } catch (error) {
      problems.push({ path: entry.place, reason: fileProblem(error) })
      return []
    }
  })
}

/** The others are what the archive has already: their articles go to `unchanged`. */
const changedOf = async (
  drafted: Drafted[],
  readAs: EntriesToStructure['readAs'],
  lookUp: LookUp,
  unchanged: string[],
): Promise<Drafted[]> => {
  if (drafted.length === 0) return []
  const known = await lookUp(drafted.map(({ draft }) => ({ source: draft.source, id: draft.kept?.id ?? null })))
  return drafted.filter(({ entry, draft }, index) => {
    const there = known[index] ?? null
    // An export need not have come from a file this archive has read: it is compared by what it says, once it is read.
    if (there === null || draft.kept !== undefined || !isSourceUnchanged(there, entry.raw, readAs)) return true
    unchanged.push(there.id)
    return false
  })
}

export const structureEntries = async (given: EntriesToStructure, lookUp: LookUp): Promise<StructuredEntries> => {
  const problems: StructuredEntries['problems'] = []
  const unchanged: string[] = []
  const changed = await changedOf(draftsOf(given, problems), given.readAs, lookUp, unchanged)
  const stories = changed.flatMap(({ entry, draft }): StoryToComplete[] => {
    try {
      const story = draft.read()
      const reason = storyProblem(story.content)
      if (reason === null) {
        const { picture = null, pictures = [], unreadDate } = story
        const article = articleOf(given, entry, draft, story)
        if (unreadDate !== undefined) problems.push({ path: entry.place, reason: dateNote(unreadDate, article) })
        return [{ article, picture, pictures: pictures.slice(0, mostPictures) }]
      }
      problems.push({ path: entry.place, reason })
    } catch (error) {
      problems.push({ path: entry.place, reason: fileProblem(error) })
    }
    return []
  })
  const characters = stories.reduce((sum, { article }) => sum + charactersOf(article), 0)
  const read = { problems, unchanged, characters }
  return given.withPictures && stories.some(({ picture, pictures }) => picture !== null || pictures.length > 0)
    ? { kind: 'incomplete', ...read, stories }
    : { kind: 'prepared', ...read, ...prepareArticles(stories.map(({ article }) => article)) }
}
