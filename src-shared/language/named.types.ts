/** Words that name a speaker, taken apart. `start` and `end` are offsets into the copy. */
export type Named = {
  name: string
  role: string | null
  affiliation: string | null
  start: number
  end: number
  /** A body and no person: nobody means it by "ia". */
  isBody?: true
}
