import { z } from 'zod'

/** What a house may set about its checks. Every field may be absent; stored settings are parsed with this schema. */
const RuleSetting = z.enum(['error', 'warning', 'info', 'off'])

export const CheckSettings = z.object({
  /** By rule id: another severity, or 'off'. Ids that are not (any longer) rules are ignored. */
  rules: z.record(z.string().max(60), RuleSetting).optional(),
  /** 'any' only minds that a story does not mix the two. */
  percent: z.enum(['persen', '%', 'any']).optional(),
  /** Template of render-dateline.ts; '' leaves every dateline as it is. */
  houseDateline: z.string().max(100).optional(),
  /** Longest sentence in words before it is mentioned. */
  longestSentence: z.int().min(10).max(200).optional(),
  /** Words and names the team spells this way on purpose; case does not matter. */
  dictionary: z.array(z.string().max(100)).max(5000).optional(),
  /** Findings to leave out everywhere: a rule and the words it marked. */
  ignore: z
    .array(z.object({ rule: z.string().max(60), text: z.string().max(1000) }))
    .max(5000)
    .optional(),
})
export type CheckSettings = z.infer<typeof CheckSettings>

/** The settings that rules read, with their defaults filled in. */
export type HouseStyle = {
  percent: 'persen' | '%' | 'any'
  dateline: string
  longestSentence: number
  dictionary: ReadonlySet<string>
}

export const houseStyle = (settings: CheckSettings): HouseStyle => ({
  percent: settings.percent ?? 'any',
  dateline: settings.houseDateline ?? '{place}, {outlet} – ',
  longestSentence: settings.longestSentence ?? 40,
  dictionary: new Set((settings.dictionary ?? []).map((word) => word.toLowerCase())),
})
