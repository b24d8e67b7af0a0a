import type { Dateline } from '../../../src-shared/contract/index.ts'

/** What patterns are shown with. */
export const exampleDateline = (outlet: string): Dateline => ({
  place: 'Semarang',
  outlet: outlet || 'Mercusuar',
  separator: '–',
  order: 'place-outlet',
  outletWrap: 'none',
  raw: '',
})
