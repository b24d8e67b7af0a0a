import { decodedChunks } from './encoding.ts'
import type { Entry, EntryProblem, Format } from './format.ts'
import { JsonElements } from './json-values.ts'
import { largestDocument, readText } from './read-document.ts'
import { isStory, parseRecord, recordDraft } from './record-story.ts'
import type { SourceFile } from './source-file.ts'

/** One article may hold lists of its own, of tags or pictures: it is no list of articles. */
const singleStory = async (file: SourceFile): Promise<string | null> => {
  if (file.size > largestDocument || !/^[^\w"[]*\{/.test((await file.head(16)).toString('latin1'))) return null
  try {
    const raw = await readText(file)
    return isStory(parseRecord(raw)) ? raw : null
  } catch {
    return null
  }
}

/** A JSON list of articles, also inside an object (`{"posts": […]}`), read as a stream; or one article as an object. */
async function* entries(file: SourceFile): AsyncGenerator<Entry | EntryProblem> {
  const single = await singleStory(file)
  if (single !== null) {
    yield { place: file.path, raw: single, bytes: file.size }
    return
  }
  const elements = new JsonElements(largestDocument)
  let found = 0
  let read = 0
  for await (const { text, bytes } of decodedChunks(await file.open())) {
    read = bytes
    for (const element of elements.push(text)) {
      found += 1
      if (element === null) yield { place: `${file.path} (${found})`, reason: 'it is too long for one article', bytes }
      else yield { place: `${file.path}:${element.line}`, raw: element.text, bytes }
    }
  }
  if (elements.isCut)
    yield { place: `${file.path}:${elements.line}`, reason: 'the JSON ends in the middle', bytes: read }
  else if (found === 0) yield { place: file.path, raw: await readText(file), bytes: read }
}

export const jsonFormat: Format = {
  name: 'json',
  extensions: ['json'],
  sniff: (head) => /^\uFEFF?\s*(?:\[\s*(?:\{|$)|\{\s*")/.test(head),
  entries,
  draft: (raw, context) => recordDraft(parseRecord(raw), raw, context),
}
