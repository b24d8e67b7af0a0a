import type { Language } from './language.ts'

/** What the system says outside the window. */
export const notificationWords: Record<
  Language,
  { live: (site: string) => string; needsYou: (site: string) => string }
> = {
  id: {
    live: (site) => `Sudah tayang di ${site}`,
    needsYou: (site) => `Antrean ke ${site} perlu Anda`,
  },
  en: {
    live: (site) => `Now public on ${site}`,
    needsYou: (site) => `The queue to ${site} needs you`,
  },
}
