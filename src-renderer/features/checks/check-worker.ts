import { type CheckedStory, checkBlocks } from '../../../src-shared/language/checks/check-story.ts'
import type { CheckAnswer, CheckRequest } from './check-request.ts'
import { storyStructure } from './story-structure.ts'

/** Checks stories beside the page, so that no rule ever holds up a key press. */
const keptStories = 4
const known = new Map<string, CheckedStory>()

const check = ({ id, articleId, known: structure, ...how }: CheckRequest): CheckAnswer => {
  const checked = checkBlocks(known.get(articleId) ?? null, {
    text: structure.text,
    structure: storyStructure(structure),
    date: how.date,
    settings: { ...how.checks, houseDateline: how.houseDateline },
    language: how.language,
    facts: how.facts,
  })
  known.delete(articleId)
  known.set(articleId, checked)
  for (const oldest of [...known.keys()].slice(0, -keptStories)) known.delete(oldest)
  return { id, issues: checked.issues, blocksRead: checked.blocksRead }
}

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => self.postMessage(check(data)))
