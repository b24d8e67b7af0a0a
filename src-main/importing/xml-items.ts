/**
 * Cuts the items out of a large XML file as it streams by, holding no more than one of them. CDATA may hold anything,
 * also the end tag of an item; an item that is never closed is reported and the next one is found again.
 */
export type XmlItem = { name: string; text: string; line: number } | { line: number; reason: string }

const newlines = (text: string, from: number, to: number): number => {
  let count = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

const unclosed = 'the item that begins here is never closed'
const tooLong = 'it is too long for one article'

const cdataStart = '<![CDATA['
const cdataEnd = ']]>'

export class XmlItems {
  readonly #names: readonly string[]
  readonly #start: RegExp
  readonly #longest: number
  #buffer = ''
  #line = 1
  /** Name of the item that is open, whose start tag begins the buffer. */
  #open: string | null = null
  /** How far the open item has been looked through. */
  #seen = 0

  constructor(names: readonly string[], longest: number) {
    this.#names = names
    this.#start = new RegExp(`<(${names.join('|')})(?=[\\s>])`)
    this.#longest = longest
  }

  push(text: string, isEnd = false): XmlItem[] {
    this.#buffer += text
    const found: XmlItem[] = []
    for (;;) {
      const item = this.#open === null ? this.#findStart() : this.#findEnd(this.#open, isEnd)
      if (item === 'more') return found
      if (item !== 'next') found.push(item)
    }
  }

  #drop(length: number): void {
    this.#line += newlines(this.#buffer, 0, length)
    this.#buffer = this.#buffer.slice(length)
    this.#seen = 0
  }

  #findStart(): 'more' | 'next' {
    const match = this.#start.exec(this.#buffer)
    if (match === null) {
      // A start tag may be cut in two.
      this.#drop(Math.max(0, this.#buffer.length - 64))
      return 'more'
    }
    this.#drop(match.index)
    this.#open = match[1] ?? this.#names[0] ?? ''
    this.#seen = 1
    return 'next'
  }

  /** The next item is looked for behind the start of this one. */
  #givenUp(reason: string): XmlItem {
    const line = this.#line
    this.#open = null
    this.#drop(1)
    return { line, reason }
  }

  #findEnd(name: string, isEnd: boolean): XmlItem | 'more' {
    const close = `</${name}>`
    for (;;) {
      const end = this.#buffer.indexOf(close, this.#seen)
      const cdata = this.#buffer.indexOf(cdataStart, this.#seen)
      const inner = this.#start.exec(this.#buffer.slice(this.#seen, cdata === -1 ? undefined : cdata))
      if (inner !== null && (end === -1 || this.#seen + inner.index < end)) return this.#givenUp(unclosed)
      if (end !== -1 && (cdata === -1 || end < cdata)) return this.#closed(name, end + close.length)
      if (cdata !== -1) {
        const stop = this.#buffer.indexOf(cdataEnd, cdata + cdataStart.length)
        if (stop !== -1) {
          this.#seen = stop + cdataEnd.length
          continue
        }
        this.#seen = cdata
      } else this.#seen = Math.max(this.#seen, this.#buffer.length - 64)
      if (this.#buffer.length > this.#longest) return this.#givenUp(tooLong)
      return isEnd ? this.#givenUp(unclosed) : 'more'
    }
  }

  #closed(name: string, length: number): XmlItem {
    const item = { name, text: this.#buffer.slice(0, length), line: this.#line }
    this.#open = null
    this.#drop(length)
    return item.text.length > this.#longest ? { line: item.line, reason: tooLong } : item
  }
}
