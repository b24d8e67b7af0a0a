import { storyLanguage } from '../../src-shared/article/story-language.ts'
import { checkStory } from '../../src-shared/language/checks/check-story.ts'
import { structureStory } from '../../src-shared/language/structure.ts'
import { type AnnotatedCopy, annotatedCopies, copyParts } from './annotated-copy.ts'
import { type Count, precision, recall, type Score, scoreCopies } from './score.ts'

/** Prints how well the language rules read the hand-annotated copies, and how fast. `--errors` lists disagreements. */
const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

const figure = (value: number): string => value.toFixed(3)
const both = (count: Count): string =>
  `P ${figure(precision(count))}  R ${figure(recall(count))}  (${count.right} of ${count.found} found, ${count.expected} there)`

const printScore = (title: string, copies: AnnotatedCopy[], score: Score): void => {
  const { speakers, roles } = score
  say(`\n${title}: ${copies.length} copies`)
  say(`  datelines           ${both(score.datelines)}`)
  say(`  direct quotations   ${both(score.direct)}`)
  say(`  speaker name exact  ${figure(speakers.exact / speakers.expected)}  (${speakers.none} left open)`)
  say(
    `  wrong speaker       ${figure(speakers.wrong / Math.max(1, speakers.named))} of those named (${speakers.wrong})`,
  )
  // A set whose annotation leaves the functions out has no figure for them.
  say(`  role exact          ${roles.expected === 0 ? '–' : figure(roles.exact / roles.expected)}`)
  say(`  indirect speech     ${both(score.indirect)}`)
}

type Timed = { structure: number; checks: number }

const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0

/** Nobody reads a story thirty times: each round's paragraphs are new, so that nothing is remembered of the round before. */
const renewed = (texts: readonly string[], round: number): string[] =>
  texts.map((text) => text.replace(/([.”"])(?=\n\n|$)/g, ` x${round}$1`))

/** Processor time in milliseconds, which other programs on the machine disturb less than the clock. */
const timed = (copies: readonly string[], round: number): Timed => {
  const texts = renewed(copies, round)
  const started = process.cpuUsage().user
  const structures = texts.map((text) => structureStory(text))
  const between = process.cpuUsage().user
  texts.forEach((text, index) => {
    const structure = structures[index]
    if (structure !== undefined) checkStory({ text, structure })
  })
  return { structure: (between - started) / 1000, checks: (process.cpuUsage().user - between) / 1000 }
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Copies strung together into stories of about 1,000 words, each language for itself. */
const longStories = (copies: AnnotatedCopy[]): string[] => {
  const stories: string[] = []
  for (const language of ['id', 'en'] as const) {
    let story = ''
    for (const { text } of copies.filter((copy) => storyLanguage(copy.text) === language)) {
      story = story === '' ? text : `${story}\n\n${text}`
      if (wordsIn(story) < 950) continue
      stories.push(story)
      story = ''
    }
  }
  return stories
}

const printSpeed = (title: string, texts: readonly string[]): void => {
  const words = texts.reduce((sum, text) => sum + wordsIn(text), 0)
  for (let warm = 0; warm < 20; warm += 1) timed(texts, warm)
  const rounds = Array.from({ length: 30 }, (_, round) => timed(texts, 20 + round))
  const structure = median(rounds.map((round) => round.structure))
  const checks = median(rounds.map((round) => round.checks))
  const per = (milliseconds: number): string => ((milliseconds / words) * 1000).toFixed(2)
  say(`\nspeed on one core, ${title}: ${texts.length} texts of ${Math.round(words / texts.length)} words`)
  say(
    `  ${per(structure)} ms structure + ${per(checks)} ms checks = ${per(structure + checks)} ms for 1,000 words (processor time, median of 30)`,
  )
  say(`  ${Math.round((texts.length / (structure + checks)) * 60_000)} texts a minute`)
}

export const languageBench = (args: string[]): void => {
  const all = copyParts.flatMap((part) => annotatedCopies(part))
  for (const part of copyParts) {
    const copies = annotatedCopies(part)
    printScore(part, copies, scoreCopies(copies))
  }
  for (const language of ['id', 'en'] as const) {
    const copies = all.filter((copy) => copy.language === language)
    printScore(`all in ${language}`, copies, scoreCopies(copies))
  }
  printSpeed(
    'copies',
    all.map(({ text }) => text),
  )
  printSpeed('stories strung together', longStories(all))
  const wanted = args.includes('--errors') ? scoreCopies(all).disagreements : []
  for (const line of wanted) say(line)
}
