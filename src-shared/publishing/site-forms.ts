import type { EndpointKind, SiteForm } from '../contract/index.ts'

/** The forms that each kind of system can show; the first is the one an endpoint has until it is told another. */
export const formsOf = (kind: EndpointKind): readonly SiteForm[] => {
  switch (kind) {
    case 'wordpress':
    case 'json':
      return ['neutral', 'blocks', 'idtheme']
    case 'ghost':
      return ['neutral', 'cards']
  }
}
