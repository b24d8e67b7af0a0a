import type { Article } from '../contract/index.ts'
import { isGivenName } from '../language/given-names.ts'
import { isListedOutlet } from '../language/outlets.ts'

/**
 * Where an article came from: the outlet its source names; else the site its address belongs to; without one the outlet
 * its dateline names, or the agency in its byline. '' for what was written here under nobody's name.
 */
export type Sourced = Pick<Article, 'byline'> & {
  origin: { source: string; outlet?: string | undefined }
  dateline: { outlet: string } | null
}

const host = /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:[\]]+)/i

/** `https://www.mercusuar.co.id/a` → `mercusuar.co.id`; '' for what is no web address. */
const siteOf = (source: string): string => host.exec(source)?.[1]?.toLowerCase() ?? ''

/** KOMPAS.com, kompas.com and an address of theirs are one site. */
const named = (outlet: string): string =>
  siteOf(outlet) || (/^[^\s@]+\.\p{L}{2,}$/u.test(outlet) ? siteOf(`http://${outlet}`) : outlet)

/** Newspapers that bear a person's name. */
const alsoPeople = new Set(['fajar', 'surya'])
const isPerson = (name: string): boolean => alsoPeople.has(name.toLowerCase()) || isGivenName(name)

/** "Antara/Laras Wida", "Laras Wida (Antara)". */
const agencyIn = (byline: string): string =>
  byline
    .split(/[/()|,;]/)
    .map((part) => part.trim())
    .find((part) => part !== '' && isListedOutlet(part) && !isPerson(part)) ?? ''

/** What an export says for other programs; dateline and byline travel by themselves. */
export const outletOfSource = ({ source, outlet = '' }: Sourced['origin']): string => outlet.trim() || siteOf(source)

export const outletOf = ({ origin, dateline, byline }: Sourced): string =>
  named((origin.outlet ?? '').trim()) ||
  siteOf(origin.source) ||
  named((dateline?.outlet ?? '').trim() || agencyIn(byline))
