import { z } from 'zod'
import {
  ImportFormat,
  ImportJob,
  ImportMapping,
  ImportPlan,
  ImportProblem,
  NearDuplicate,
  SameCopy,
} from '../importing.ts'
import { ImportReport } from '../media.ts'
import { done, id, nothing } from './shapes.ts'

/** Taking copy in: plans, and the jobs they become. */
export const importingVerbs = {
  /** Null when the editor changed their mind. The chosen paths stay in main: a plan is started by its id. */
  'importing.choose': {
    input: z.object({ kind: z.enum(['files', 'folder']).default('files') }),
    output: ImportPlan.nullable(),
  },
  /** Files dropped on the window: only the preload may say where they lie. */
  'importing.offer': { input: z.object({ paths: z.array(z.string().max(4096)).max(1000) }), output: ImportPlan },
  'importing.start': {
    input: z.object({ planId: id, format: ImportFormat, mapping: ImportMapping.nullable() }),
    output: ImportJob,
  },
  /** Those under way and those that ended and were not put away, newest first. */
  'importing.jobs': { input: nothing, output: z.array(ImportJob) },
  'importing.pause': { input: z.object({ id }), output: ImportJob },
  'importing.resume': { input: z.object({ id }), output: ImportJob },
  /** What was taken in until then stays. */
  'importing.cancel': { input: z.object({ id }), output: ImportJob },
  'importing.dismiss': { input: z.object({ id }), output: done },
  'importing.findings': {
    input: z.object({ id }),
    output: z.object({ problems: z.array(ImportProblem), similar: z.array(NearDuplicate) }),
  },
  /** Articles that are (nearly) the same copy as a text that was pasted. */
  'importing.sameCopy': {
    input: z.object({ text: z.string().max(2_000_000), articleId: z.string().max(64) }),
    output: z.array(SameCopy),
  },
  'importing.sample': { input: nothing, output: ImportReport },
}
