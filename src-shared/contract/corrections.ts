import { z } from 'zod'

/** Ralat mends a slip, koreksi a fact; hak jawab is the answer of someone the story is about. */
export const CorrectionKind = z.enum(['ralat', 'koreksi', 'hak_jawab'])
export type CorrectionKind = z.infer<typeof CorrectionKind>

/** Where the house shows them in a story. */
export const CorrectionsPlace = z.enum(['top', 'bottom'])
export type CorrectionsPlace = z.infer<typeof CorrectionsPlace>

/** A dated note of what was wrong, kept beside the story and shown with it wherever it is published. */
export const Correction = z.object({
  id: z.string().min(1).max(64),
  articleId: z.string().min(1).max(64),
  kind: CorrectionKind,
  text: z.string().trim().min(1).max(5000),
  /** Who signs it; '' for the house. */
  author: z.string().trim().max(300),
  /** YYYY-MM-DD. */
  datedOn: z.iso.date(),
  createdAt: z.string(),
})
export type Correction = z.infer<typeof Correction>

/** One that came with a story from elsewhere: the story knows which article it becomes. */
export const FoundCorrection = Correction.omit({ articleId: true })
export type FoundCorrection = z.infer<typeof FoundCorrection>

export const NewCorrection = Correction.omit({ id: true, createdAt: true })
export type NewCorrection = z.infer<typeof NewCorrection>
