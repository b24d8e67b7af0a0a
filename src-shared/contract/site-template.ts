import { z } from 'zod'

/**
 * In which form an endpoint gets a story: the neutral HTML, WordPress's own blocks, the markup that the themes of
 * Indonesian papers (idtheme) style, or Ghost's own cards.
 */
const SiteForm = z.enum(['neutral', 'blocks', 'idtheme', 'cards'])
export type SiteForm = z.infer<typeof SiteForm>

/** How the typed parts of a story are rendered for one endpoint. The defaults change nothing an editor wrote. */
export const SiteTemplate = z.object({
  form: SiteForm.default('neutral'),
  /** As `houseDateline`: `{place}, {outlet} – `. '' leaves each dateline as it stands in the story. */
  dateline: z.string().max(100).default(''),
  /** A quotation set apart, or as a paragraph among the others. */
  quote: z.enum(['blockquote', 'paragraph']).default('blockquote'),
  /** Related blocks between paragraphs: where they were written, after `relatedAfter` paragraphs, or at the end. */
  relatedPlace: z.enum(['written', 'after', 'end']).default('written'),
  relatedAfter: z.int().min(1).max(50).default(3),
  /** The links under a heading, or each as a line of its own: "Baca juga: …". */
  relatedAs: z.enum(['list', 'lines']).default('list'),
})
export type SiteTemplate = z.infer<typeof SiteTemplate>

export const defaultSiteTemplate: SiteTemplate = SiteTemplate.parse({})
