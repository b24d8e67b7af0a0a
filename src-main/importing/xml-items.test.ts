import { expect, it } from 'vitest'
import { type XmlItem, XmlItems } from './xml-items.ts'

const inPieces = (xml: string, longest: number, piece: number): XmlItem[] => {
  const items = new XmlItems(['item'], longest)
  const found: XmlItem[] = []
  for (let at = 0; at < xml.length; at += piece) found.push(...items.push(xml.slice(at, at + piece)))
  return [...found, ...items.push('', true)]
}

it('says of an item that is too long that it is, once, and takes those beside it', () => {
  const item = (body: string) => `<item><![CDATA[${body}]]></item>`
  const xml = `<rss>\n${item('satu')}\n${item('kata '.repeat(2000))}\n${item('tiga')}\n</rss>`
  for (const piece of [7, 300, xml.length]) {
    expect(inPieces(xml, 1000, piece)).toEqual([
      { name: 'item', text: item('satu'), line: 2 },
      { line: 3, reason: 'it is too long for one article' },
      { name: 'item', text: item('tiga'), line: 4 },
    ])
  }
})
