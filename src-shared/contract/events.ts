import { z } from 'zod'
import type { EventName } from './channels.ts'
import { ImportJob } from './importing.ts'
import { Settings } from './settings.ts'

export const MenuCommand = z.enum([
  'new-article',
  'new-from-clipboard',
  'import',
  'import-folder',
  'export-article',
  'export-archive',
  'palette',
  'search-archive',
  'find-in-story',
  'name-version',
  'publish',
  'inspector-1',
  'inspector-2',
  'inspector-3',
  'inspector-4',
  'inspector-5',
  'inspector-6',
  'next-check',
  'previous-check',
  'focus-mode',
  'statistics',
  'settings',
  'shortcuts',
])
export type MenuCommand = z.infer<typeof MenuCommand>

export const events = {
  /** `ids` null: many changed (import, restore). */
  'articles.changed': z.object({ ids: z.array(z.string()).nullable() }),
  'imports.changed': z.object({ job: ImportJob }),
  'outbox.changed': z.object({ jobId: z.string(), articleId: z.string() }),
  /** Bytes of a picture that have left for the site, of all. */
  'outbox.uploading': z.object({ jobId: z.string(), sent: z.int(), total: z.int() }),
  'exporting.progress': z.object({ articles: z.int(), total: z.int() }),
  /** A pull began, came further, or ended. */
  'pulls.changed': z.object({ endpointId: z.string() }),
  /** Asked for outside the window, by a notification. */
  'articles.open': z.object({ articleId: z.string() }),
  /** A scheduled story is with its readers now. */
  'publishing.live': z.object({ articleId: z.string(), headline: z.string(), endpointName: z.string() }),
  /** Edits of a story made here and on a site came together; `taken` are the words that came from there. */
  'publishing.merged': z.object({
    articleId: z.string(),
    jobId: z.string(),
    headline: z.string(),
    endpointName: z.string(),
    taken: z.string(),
  }),
  'settings.changed': Settings,
  'menu.command': z.object({ command: MenuCommand }),
  /** The window is about to close: save what is pending, then call `app.flushed`. */
  'app.flush': z.object({}),
} satisfies Record<EventName, z.ZodType>
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>
