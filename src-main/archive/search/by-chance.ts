/**
 * Tells what stories share from what any two of them would: in a long story some of a draft's words stand whatever it is
 * about, and the more words are asked for and the larger the archive, the more stories hold several of them.
 */
export type Shared = {
  /** That hold the word or name. */
  articles: number
  isInHeadline: boolean
}

/** A headline is so much shorter than a story that a word comes to stand there by chance so much less often. */
const storyToHeadline = 15

const logOfChoices = (all: number, some: number): number =>
  Array.from({ length: some }, (_, at) => Math.log((all - at) / (at + 1))).reduce((sum, one) => sum + one, 0)

/**
 * The natural logarithm of how many stories of the archive would share as much as this by chance, if words stood in them
 * independently of each other. `asked`: how many words and names were looked for, of which `shared` are found.
 */
export const likesByChance = (archive: number, asked: number, shared: Shared[]): number =>
  shared.reduce(
    (sum, { articles, isInHeadline }) =>
      sum - Math.log(1 + archive / (1 + articles)) - (isInHeadline ? Math.log(storyToHeadline) : 0),
    Math.log(Math.max(1, archive)) + logOfChoices(asked, shared.length),
  )
