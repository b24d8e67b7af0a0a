import { z } from 'zod'

/** Settings an editor can change. Every field has a default, so that any older file still parses. */
export const Settings = z.object({
  interfaceLanguage: z.enum(['system', 'id', 'en']).default('system'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** `{place}` and `{outlet}` are filled in; '' renders each dateline as it was received. */
  houseDateline: z.string().max(100).default('{place}, {outlet} – '),
  outlet: z.string().max(200).default(''),
  sections: z
    .array(z.string().max(100))
    .max(200)
    .default(['Nasional', 'Daerah', 'Ekonomi', 'Politik', 'Hukum', 'Olahraga', 'Budaya', 'Opini']),
  listWidth: z.int().min(240).max(560).default(320),
  inspectorWidth: z.int().min(260).max(560).default(320),
  listOpen: z.boolean().default(true),
  inspectorOpen: z.boolean().default(true),
})
export type Settings = z.infer<typeof Settings>
export const SettingsPatch = Settings.partial()
export type SettingsPatch = z.infer<typeof SettingsPatch>
