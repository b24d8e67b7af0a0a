import { createState } from 'lexical'
import { Attribution, emptyAttribution } from '../../../../src-shared/contract/index.ts'

/** Who said it, kept on both kinds of quotation node. Whatever a document holds becomes a valid attribution. */
export const attributionState = createState('attribution', {
  parse: (value): Attribution => {
    const parsed = Attribution.safeParse(value)
    return parsed.success ? parsed.data : emptyAttribution
  },
  isEqual: (a, b) => JSON.stringify(a) === JSON.stringify(b),
})
