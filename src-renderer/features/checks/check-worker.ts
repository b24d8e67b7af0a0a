import { type CheckedStory, checkBlocks } from '../../../src-shared/language/checks/check-story.ts'
import { createQuotesMemory, type QuotesMemory } from '../../../src-shared/language/quotations.ts'
import type { CheckAnswer, CheckRequest } from './check-request.ts'
import { storyStructure } from './story-structure.ts'

/** Checks stories beside the page, so that no rule ever holds up a key press. */
const keptStories = 4
type Known = { checked: CheckedStory | null; memory: QuotesMemory }
const known = new Map<string, Known>()

const check = ({ id, articleId, known: structure, ...how }: CheckRequest): CheckAnswer => {
  const { checked: before, memory } = known.get(articleId) ?? { checked: null, memory: createQuotesMemory() }
  const checked = checkBlocks(before, {
    text: structure.text,
    structure: storyStructure(structure, memory),
    date: how.date,
    settings: { ...how.checks, houseDateline: how.houseDateline },
    language: how.language,
    facts: how.facts,
  })
  known.delete(articleId)
  known.set(articleId, { checked, memory })
  for (const oldest of [...known.keys()].slice(0, -keptStories)) known.delete(oldest)
  return { id, issues: checked.issues, blocksRead: checked.blocksRead }
}

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => self.postMessage(check(data)))
