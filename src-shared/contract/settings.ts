import { z } from 'zod'
import { CheckSettings } from '../language/checks/check-settings.ts'
import { CorrectionsPlace } from './corrections.ts'
import { PrePublishItem, PrePublishLevel } from './pre-publish.ts'

/** A finding an editor has set aside in one story; `around` are the words it stands in, which tell its place. */
const SetAside = z.object({ articleId: z.string().max(64), rule: z.string().max(60), around: z.string().max(200) })

/** What the house sets about its checks. Every part may be absent; the dateline's template stands beside it. */
export const HouseChecks = CheckSettings.omit({ houseDateline: true }).extend({
  ignoredHere: z.array(SetAside).max(5000).optional(),
})
export type HouseChecks = z.infer<typeof HouseChecks>

const fields = {
  interfaceLanguage: z.enum(['system', 'id', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** `{place}` and `{outlet}` are filled in; '' renders each dateline as it was received. */
  houseDateline: z.string().max(100),
  outlet: z.string().max(200),
  sections: z.array(z.string().max(100)).max(200),
  listWidth: z.int().min(240).max(560),
  inspectorWidth: z.int().min(260).max(560),
  listOpen: z.boolean(),
  inspectorOpen: z.boolean(),
  /** The story on screen, so that the app comes back with it; '' for none. */
  openArticleId: z.string().max(64),
  checks: HouseChecks,
  /** The last searches of the archive, newest first. */
  recentSearches: z.array(z.string().max(1000)).max(20),
  keepRecentSearches: z.boolean(),
  /** What differs from the defaults of src-shared/publishing/pre-publish.ts. */
  prePublish: z.partialRecord(PrePublishItem, PrePublishLevel),
  correctionsPlace: CorrectionsPlace,
  /** Edits of different passages, here and on a site, come together without asking. */
  mergeDisjoint: z.boolean(),
}

/** Settings an editor can change. Every field has a default, so that any older file still parses. */
export const Settings = z.object({
  interfaceLanguage: fields.interfaceLanguage.default('system'),
  theme: fields.theme.default('system'),
  houseDateline: fields.houseDateline.default('{place}, {outlet} – '),
  outlet: fields.outlet.default(''),
  sections: fields.sections.default([
    'Nasional',
    'Daerah',
    'Ekonomi',
    'Politik',
    'Hukum',
    'Olahraga',
    'Budaya',
    'Opini',
  ]),
  listWidth: fields.listWidth.default(320),
  inspectorWidth: fields.inspectorWidth.default(320),
  listOpen: fields.listOpen.default(true),
  inspectorOpen: fields.inspectorOpen.default(true),
  openArticleId: fields.openArticleId.default(''),
  checks: fields.checks.default({}),
  recentSearches: fields.recentSearches.default([]),
  keepRecentSearches: fields.keepRecentSearches.default(true),
  prePublish: fields.prePublish.default({}),
  correctionsPlace: fields.correctionsPlace.default('bottom'),
  mergeDisjoint: fields.mergeDisjoint.default(true),
})
export type Settings = z.infer<typeof Settings>

/** Made of the fields without their defaults: a default in a patch would set back everything that is not in it. */
export const SettingsPatch = z.object(fields).partial()
export type SettingsPatch = z.infer<typeof SettingsPatch>
