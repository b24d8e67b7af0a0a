import { everyMatch } from './every-match.ts'
import { comparable } from './name-seam.ts'

/**
 * Second names the copy itself explains: "Ponimin alias Kliwon", "Budi Santoso (45) yang akrab disapa Busan", "Mbah Karto,
 * sapaan akrabnya". Keys are in small letters; the value is the run of words before the alias, '' where only the alias stands.
 */
const second = String.raw`["'“‘]?(?<alias>\p{Lu}[\p{L}’'-]+)`
const called = String.raw`(?:alias|a\.k\.a\.?|(?:yang )?(?:akrab|biasa|kerap|karib|sering) (?:disapa|dipanggil)(?: dengan)?(?: nama)?|(?:yang )?(?:sapaan|panggilan) akrab(?:nya)?)`
const explained = new RegExp(
  String.raw`(?<run>(?:\p{Lu}[\p{L}’'.-]*\s){1,6})(?:\(\d+\)\s?)?,?\s?(?<![\p{L}])${called}\s(?:(?:Pak|Bu|Mbah|Mas|Mbak|Gus|Kiai|Ustaz|Buya|Cak|Bang|Kang|Abah|Daeng|Om)\s)?${second}`,
  'gu',
)
const explains = new RegExp(String.raw`(?<![\p{L}])${called}\s`, 'u')
const alone =
  /(?<alias>\p{Lu}[\p{L}’'-]+),\s(?:(?:begitu|demikian)\s(?:(?:ia|dia)\s)?(?:biasa\s|akrab\s)?)?(?:sapaan|panggilan|disapa|dipanggil)(?:\sakrab)?(?:nya)?(?![\p{L}])/gu

/** What follows the name in `alone`. */
const standsAlone =
  /,\s(?:(?:begitu|demikian)\s(?:(?:ia|dia)\s)?(?:biasa\s|akrab\s)?)?(?:sapaan|panggilan|disapa|dipanggil)/u

/** One of these stands in all of them. */
const callingWords = ['sapa', 'panggil', 'alias', 'a.k.a']

/** Into `found`: a name with words before it outdoes what was found earlier, the alias alone does not. */
export const collectAliases = (masked: string, found: Map<string, string>): void => {
  if (!callingWords.some((word) => masked.includes(word))) return
  for (const { groups } of explains.test(masked) ? everyMatch(masked, explained) : []) {
    found.set(comparable(groups?.alias ?? ''), (groups?.run ?? '').trim())
  }
  for (const { groups } of standsAlone.test(masked) ? everyMatch(masked, alone) : []) {
    const alias = comparable(groups?.alias ?? '')
    if (!found.has(alias)) found.set(alias, '')
  }
}
