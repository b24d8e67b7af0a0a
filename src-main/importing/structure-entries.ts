import type { ImportedArticle } from '../archive/operations/importing.ts'
import { pack } from '../archive/packed-batch.ts'
import { prepareImport } from '../archive/prepare-import.ts'
import { dateTold } from './date-told.ts'
import { fileProblem } from './file-problem.ts'
import type { FormatName, ImportHouse, ReadStory } from './format.ts'
import { formatNamed } from './formats.ts'
import type { Mapping } from './mapping.ts'
import { storyProblem } from './story-problem.ts'

/**
 * The slow part of an import, and a pure one: reads some entries for structure and prepares them for the writer. What goes
 * in and comes out may cross threads.
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

/** Stories to be given their pictures before they are prepared; all of the entries then come this way, in order. */
export type StoryToComplete = { article: ImportedArticle; picture: string | null; pictures: string[] }

export type PreparedStory = { id: string; sketch: Uint8Array }

export type StructuredEntries = {
  problems: { path: string; reason: string }[]
  /** Of sources and bodies. */
  characters: number
} & (
  | { kind: 'prepared'; packed: Uint8Array<ArrayBuffer>; stories: PreparedStory[] }
  | { kind: 'incomplete'; stories: StoryToComplete[] }
)

const articleOf = (
  { mapping, originKind, readAs, fileTime }: EntriesToStructure,
  { id, raw }: EntriesToStructure['entries'][number],
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

export const structureEntries = (given: EntriesToStructure): StructuredEntries => {
  const problems: StructuredEntries['problems'] = []
  const format = formatNamed(given.format)
  const { identity, house, mapping } = given
  const read = (entry: EntriesToStructure['entries'][number]): StoryToComplete | null => {
    try {
      const draft = format?.draft(entry.raw, { identity, house, mapping })
      if (draft === undefined || draft === null) return null
      const story = draft.read()
      const reason = storyProblem(story.content)
      if (reason === null) {
        const { picture = null, pictures = [], unreadDate } = story
        const article = articleOf(given, entry, draft, story)
        if (unreadDate !== undefined) problems.push({ path: entry.place, reason: dateNote(unreadDate, article) })
        return { article, picture, pictures: pictures.slice(0, mostPictures) }
      }
      problems.push({ path: entry.place, reason })
    } catch (error) {
      problems.push({ path: entry.place, reason: fileProblem(error) })
    }
    return null
  }
  const stories = given.entries.flatMap((entry) => read(entry) ?? [])
  const characters = stories.reduce((sum, { article }) => sum + charactersOf(article), 0)
  return given.withPictures && stories.some(({ picture, pictures }) => picture !== null || pictures.length > 0)
    ? { kind: 'incomplete', problems, characters, stories }
    : { kind: 'prepared', problems, characters, ...prepareArticles(stories.map(({ article }) => article)) }
}
