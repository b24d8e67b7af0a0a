import { createState } from 'lexical'
import { MarkedAttribution } from '../../../../src-shared/article/markup.ts'
import { emptyAttribution } from '../../../../src-shared/contract/index.ts'

/**
 * Who said it, kept on both kinds of quotation node. Whatever a document holds becomes a valid
 * attribution; one without a confidence, as every older document has it, is what an editor wrote or confirmed.
 */
export const attributionState = createState('attribution', {
  parse: (value): MarkedAttribution => {
    const parsed = MarkedAttribution.safeParse(value)
    return parsed.success ? parsed.data : emptyAttribution
  },
  isEqual: (a, b) => JSON.stringify(a) === JSON.stringify(b),
})
