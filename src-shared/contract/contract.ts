import type { z } from 'zod'
import type { Channel } from './channels.ts'
import { appVerbs } from './verbs/app.ts'
import { archiveVerbs } from './verbs/archive.ts'
import { articlesVerbs } from './verbs/articles.ts'
import { endpointsVerbs } from './verbs/endpoints.ts'
import { exportingVerbs } from './verbs/exporting.ts'
import { importingVerbs } from './verbs/importing.ts'
import { maintenanceVerbs } from './verbs/maintenance.ts'
import { publishingVerbs } from './verbs/publishing.ts'

/** Each channel's input and output. Preload, handlers and the renderer's client are all inferred from it. */
export const contract = {
  ...appVerbs,
  ...articlesVerbs,
  ...archiveVerbs,
  ...importingVerbs,
  ...exportingVerbs,
  ...maintenanceVerbs,
  ...endpointsVerbs,
  ...publishingVerbs,
} satisfies Record<Channel, { input: z.ZodType; output: z.ZodType }>

export type Contract = typeof contract
/** What a caller passes (defaults may be left out). */
export type Input<C extends Channel> = z.input<Contract[C]['input']>
/** What a handler receives (defaults filled in). */
export type Parsed<C extends Channel> = z.output<Contract[C]['input']>
export type Output<C extends Channel> = z.output<Contract[C]['output']>
