import { createInterface } from 'node:readline'

/**
 * A secret for one run, from `MEJA_SECRET`, the first line of stdin, or a question at the terminal: never an argument,
 * where other users of the machine could read it. Nothing of it is shown.
 */
export type SecretInput = NodeJS.ReadableStream & { isTTY?: boolean; setRawMode?: (raw: boolean) => unknown }

const firstLine = async (input: SecretInput): Promise<string | null> => {
  for await (const line of createInterface({ input })) return line
  return null
}

/** What was typed so far: in raw mode the program itself does what a terminal does with its keys. */
export type Typed = { text: string; state: 'typing' | 'done' | 'given up' }

/** One chunk of keys, which may be a whole pasted line. Escape sequences (arrows) type nothing. */
export const typeKeys = (before: Typed, keys: string): Typed => {
  let { text } = before
  // biome-ignore lint/suspicious/noControlCharactersInRegex: keys are control characters
  for (const key of keys.replace(/\u001b\[[\d;]*[ -/]*[@-~]/g, '')) {
    switch (key) {
      case '\r':
      case '\n':
        return { text, state: 'done' }
      case '\u0003':
        return { text: '', state: 'given up' }
      case '\u0004':
        return { text, state: text === '' ? 'given up' : 'done' }
      case '\u0008':
      case '\u007f':
        text = [...text].slice(0, -1).join('')
        break
      case '\u0015':
        text = ''
        break
      default:
        if (key >= ' ') text += key
    }
  }
  return { text, state: 'typing' }
}

const question = 'Password or key (not shown, not kept): '

const askAtTerminal = (input: SecretInput, ask: (text: string) => void): Promise<string | null> =>
  new Promise((resolve) => {
    let typed: Typed = { text: '', state: 'typing' }
    const finish = (answer: string | null): void => {
      input.off('data', listen)
      input.off('end', giveUp)
      input.setRawMode?.(false)
      input.pause()
      ask('\n')
      resolve(answer)
    }
    const giveUp = (): void => finish(null)
    const listen = (chunk: Buffer | string): void => {
      typed = typeKeys(typed, chunk.toString())
      if (typed.state !== 'typing') finish(typed.state === 'done' ? typed.text : null)
    }
    ask(question)
    input.setRawMode?.(true)
    input.setEncoding('utf8')
    input.on('data', listen)
    input.on('end', giveUp)
    input.resume()
  })

/** Null when there is none: nothing was given, or the person gave up. `ask` writes to the terminal, not to stdout. */
export const readSecret = async (
  environment: Record<string, string | undefined>,
  input: SecretInput,
  ask: (text: string) => void,
): Promise<string | null> => {
  const given = environment.MEJA_SECRET
  if (given) return given
  const answer = input.isTTY === true ? await askAtTerminal(input, ask) : await firstLine(input)
  // WordPress shows application passwords in groups: a line may hold blanks, but not at its ends.
  return answer?.trim() || null
}
