import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { readSecret, type Typed, typeKeys } from './secret.ts'

const nothing: Typed = { text: '', state: 'typing' }
const typed = (...chunks: string[]): Typed => chunks.reduce(typeKeys, nothing)

describe('typeKeys', () => {
  it.each([
    [['abcd ', 'efgh\r'], 'abcd efgh', 'done'],
    [['abcd efgh\nrest'], 'abcd efgh', 'done'],
    [['sandj', '\u007f', 'i\n'], 'sandi', 'done'],
    [['salah', '\u0015', 'benar\r'], 'benar', 'done'],
    [['\u001b[A\u001b[1;5Cab\t'], 'ab', 'typing'],
    [['abc\u0003'], '', 'given up'],
    [['\u0004'], '', 'given up'],
    [['\r'], '', 'done'],
  ] as const)('of %j has read %j and is %s', (chunks, text, state) => {
    expect(typed(...chunks)).toEqual({ text, state })
  })
})

const piped = (text: string): PassThrough => {
  const input = new PassThrough()
  input.end(text)
  return input
}

/** What a terminal is to the program: keys come as typed, and echo is off while `raw`. */
const terminal = () => {
  const raw: boolean[] = []
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (on: boolean) => raw.push(on) })
  return { input, raw }
}

const silent = (text: string): never => {
  throw new Error(`Nobody is to be asked here: ${text}`)
}

describe('readSecret', () => {
  it('takes MEJA_SECRET first, then the first line of stdin, and asks nobody then', async () => {
    expect(await readSecret({ MEJA_SECRET: 'abcd' }, piped('other\n'), silent)).toBe('abcd')
    expect(await readSecret({}, piped(' abcd efgh \nsecond\n'), silent)).toBe('abcd efgh')
    expect(await readSecret({}, piped(''), silent)).toBeNull()
    expect(await readSecret({}, piped('\n'), silent)).toBeNull()
  })

  it('asks at a terminal, shows nothing of the answer and gives the terminal back', async () => {
    const { input, raw } = terminal()
    const asked: string[] = []
    const answer = readSecret({}, input, (text) => asked.push(text))
    input.write('abcd ')
    input.write('efgh\r')
    expect(await answer).toBe('abcd efgh')
    expect(raw).toEqual([true, false])
    expect(asked).toEqual([expect.stringContaining('not shown'), '\n'])
    expect(input.isPaused()).toBe(true)
  })

  it('takes an empty answer and Ctrl-C for none', async () => {
    for (const keys of ['\r', '\u0003']) {
      const { input, raw } = terminal()
      const answer = readSecret({}, input, () => {})
      input.write(keys)
      expect(await answer).toBeNull()
      expect(raw).toEqual([true, false])
    }
  })
})
