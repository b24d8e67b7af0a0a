/**
 * Cuts the elements out of the first list of objects in a JSON text (`[{…}]`, `{"articles": [{…}]}`) as they stream by,
 * without holding more than one of them. A text without such a list is one element.
 */
export type JsonElement = { text: string; line: number }

const openers = '[{'
const closers = ']}'

export class JsonElements {
  readonly #longest: number
  /** Brackets open around the present place, outermost first. */
  #stack: string[] = []
  #inString = false
  #isEscaped = false
  /** Depth of the list whose elements are wanted; -1 until it is found. */
  #listDepth = -1
  #held: string[] = []
  #heldLength = 0
  #isHolding = false
  #line = 1
  #startLine = 1
  #isDone = false

  constructor(longest: number) {
    this.#longest = longest
  }

  /** Elements that ended within this piece; null stands for one that is too long. */
  push(text: string): (JsonElement | null)[] {
    const found: (JsonElement | null)[] = []
    let from = 0
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code === 10) this.#line += 1
      if (this.#inString) {
        if (this.#isEscaped) this.#isEscaped = false
        else if (code === 92) this.#isEscaped = true
        else if (code === 34) this.#inString = false
        continue
      }
      if (code === 34) {
        this.#inString = true
        continue
      }
      const mark = text[at] ?? ''
      if (openers.includes(mark)) {
        if (mark === '[' && this.#listDepth === -1 && this.#stack.length <= 4 && !this.#stack.includes('[')) {
          this.#listDepth = this.#stack.length + 1
        } else if (this.#stack.length === this.#listDepth && !this.#isHolding) {
          this.#isHolding = true
          this.#startLine = this.#line
          from = at
        }
        this.#stack.push(mark)
      } else if (closers.includes(mark)) {
        this.#stack.pop()
        if (this.#isHolding && this.#stack.length === this.#listDepth) {
          this.#hold(text.slice(from, at + 1))
          found.push(this.#take())
        } else if (this.#listDepth > 0 && this.#stack.length < this.#listDepth) {
          // A list of words is not the one: go on looking.
          if (!this.#isDone && this.#stack.length > 0) this.#listDepth = -1
        }
      }
    }
    if (this.#isHolding) this.#hold(text.slice(from))
    return found
  }

  /** Whether the text ended within an element. */
  get isCut(): boolean {
    return this.#isHolding || this.#inString
  }

  get line(): number {
    return this.#isHolding ? this.#startLine : this.#line
  }

  #hold(text: string): void {
    this.#heldLength += text.length
    if (this.#heldLength <= this.#longest) this.#held.push(text)
    else this.#held = []
  }

  #take(): JsonElement | null {
    const element = this.#heldLength > this.#longest ? null : { text: this.#held.join(''), line: this.#startLine }
    this.#held = []
    this.#heldLength = 0
    this.#isHolding = false
    this.#isDone = true
    return element
  }
}
