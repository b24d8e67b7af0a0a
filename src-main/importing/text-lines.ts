import { decodedChunks } from './encoding.ts'
import type { SourceFile } from './source-file.ts'

/** The lines of a file as a stream, without their ends, with the bytes read so far. A line of any length is one piece. */
export type Line = { text: string; bytes: number }

export async function* linesOf(file: SourceFile, longest: number): AsyncGenerator<Line | 'too long'> {
  let held: string[] = []
  let length = 0
  let isTooLong = false
  let read = 0
  const take = (text: string): void => {
    length += text.length
    if (length > longest) {
      isTooLong = true
      held = []
    } else held.push(text)
  }
  const finish = (): Line | 'too long' => {
    const text = held.join('')
    const line = isTooLong ? 'too long' : { text: text.endsWith('\r') ? text.slice(0, -1) : text, bytes: read }
    held = []
    length = 0
    isTooLong = false
    return line
  }
  for await (const { text, bytes } of decodedChunks(await file.open())) {
    read = bytes
    let from = 0
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      take(text.slice(from, end))
      yield finish()
      from = end + 1
    }
    take(text.slice(from))
  }
  if (length > 0) yield finish()
}
