import { attribute, type Element, findAll, type Node } from './dom.ts'

/** Links and pictures of a page that say only where on its site they are, made whole addresses: the site is gone here. */
const names: Record<string, string> = { a: 'href', img: 'src' }

const isRelative = (address: string): boolean => address !== '' && !/^(?:[a-z][a-z\d+.-]*:|#)/i.test(address)

const complete = (element: Element, base: string): void => {
  const name = names[element.name] ?? ''
  const address = (attribute(element, name) ?? '').trim()
  if (isRelative(address) && URL.canParse(address, base)) element.attribs[name] = new URL(address, base).href
}

/** `base`: the page's own address; nothing is done without one. */
export const completeAddresses = (nodes: Node[], base: string): void => {
  if (!/^https?:\/\//i.test(base)) return
  for (const element of findAll(nodes, ({ name }) => name in names)) complete(element, base)
}
