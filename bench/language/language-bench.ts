import { structureStory } from '../../src-shared/language/structure.ts'
import { type AnnotatedCopy, annotatedCopies } from './annotated-copy.ts'
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
  say(`  role exact          ${figure(roles.exact / Math.max(1, roles.expected))}`)
  say(`  indirect speech     ${both(score.indirect)}`)
}

const printSpeed = (copies: AnnotatedCopy[]): void => {
  const words = copies.reduce((sum, copy) => sum + (copy.text.match(/\S+/g)?.length ?? 0), 0)
  const round = (): number => {
    const started = performance.now()
    for (const copy of copies) structureStory(copy.text)
    return performance.now() - started
  }
  for (let warm = 0; warm < 20; warm += 1) round()
  const rounds = Array.from({ length: 30 }, round).sort((a, b) => a - b)
  const median = rounds[15] ?? 0
  say(`\nspeed on one core (structure, median of 30 rounds)`)
  say(
    `  ${Math.round((copies.length / median) * 60_000)} articles a minute (${Math.round(words / copies.length)} words each)`,
  )
  say(`  ${((median / words) * 1000).toFixed(2)} ms for 1,000 words`)
}

export const languageBench = (args: string[]): void => {
  const dev = annotatedCopies('dev')
  const heldOut = annotatedCopies('held-out')
  const parts: [string, AnnotatedCopy[]][] = [
    ['dev', dev],
    ['held-out', heldOut],
    ['all', [...dev, ...heldOut]],
  ]
  for (const [title, copies] of parts) printScore(title, copies, scoreCopies(copies))
  printSpeed([...dev, ...heldOut])
  const wanted = args.includes('--errors') ? scoreCopies([...dev, ...heldOut]).disagreements : []
  for (const line of wanted) say(line)
}
