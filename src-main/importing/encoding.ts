import type { Readable } from 'node:stream'
import { analyse } from 'chardet'

/**
 * Finds out how text is encoded (byte-order mark, what the file declares of itself, UTF-8 by its form, else the likeliest
 * by its letters) and decodes it as a whole or as a stream.
 */
export type Encoding = { label: string; bom: number }

const marked = (bytes: Uint8Array): Encoding | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { label: 'utf-8', bom: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { label: 'utf-16le', bom: 2 }
  return bytes[0] === 0xfe && bytes[1] === 0xff ? { label: 'utf-16be', bom: 2 } : null
}

const isUtf8 = (bytes: Uint8Array, isWhole: boolean): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isWhole })
    return true
  } catch {
    return false
  }
}

const isKnown = (label: string): boolean => {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}

/** Latin text in UTF-16 has a zero in every second byte. */
const wide = (bytes: Uint8Array): string | null => {
  const pairs = Math.min(bytes.length, 4096) >> 1
  if (pairs < 8) return null
  let [even, odd] = [0, 0]
  for (let at = 0; at < pairs * 2; at += 2) {
    if (bytes[at] === 0) even += 1
    if (bytes[at + 1] === 0) odd += 1
  }
  if (odd > pairs * 0.4 && even === 0) return 'utf-16le'
  return even > pairs * 0.4 && odd === 0 ? 'utf-16be' : null
}

const declaration = /<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)|<meta[^>]*\bcharset\s*=\s*["']?([\w.:-]+)/i

const declared = (bytes: Uint8Array): string | null => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const match = declaration.exec(head)
  const label = (match?.[1] ?? match?.[2] ?? '').toLowerCase()
  return label !== '' && isKnown(label) && !label.startsWith('utf-16') ? label : null
}

/** Single-byte guesses other than these are nearly always wrong for a paper in Latin letters. */
const likely = new Set(['windows-1252', 'utf-16le', 'utf-16be', 'shift_jis', 'gb18030', 'big5', 'euc-kr', 'euc-jp'])

const guessed = (bytes: Uint8Array): string => {
  for (const { name, confidence } of analyse(bytes.subarray(0, 200_000))) {
    const label = name.toLowerCase()
    if (confidence >= 50 && likely.has(label)) return label
  }
  return 'windows-1252'
}

/** `isWhole`: the bytes are the file; otherwise its beginning, which may end within a letter. */
export const encodingOf = (bytes: Uint8Array, isWhole: boolean): Encoding => {
  const mark = marked(bytes)
  if (mark !== null) return mark
  const zeros = wide(bytes)
  if (zeros !== null) return { label: zeros, bom: 0 }
  if (isUtf8(bytes, isWhole)) {
    // Plain ASCII so far says nothing yet of what follows.
    const label = declared(bytes)
    const isPlain = bytes.every((byte) => byte < 0x80)
    return { label: isPlain && label !== null && !isWhole ? label : 'utf-8', bom: 0 }
  }
  return { label: declared(bytes) ?? guessed(bytes), bom: 0 }
}

export const decodeWhole = (bytes: Uint8Array): string => {
  const { label, bom } = encodingOf(bytes, true)
  return new TextDecoder(label).decode(bytes.subarray(bom))
}

const sampled = 256_000

/** The file's text in pieces, with the bytes read so far. Invalid sequences become U+FFFD. */
export async function* decodedChunks(stream: Readable): AsyncGenerator<{ text: string; bytes: number }> {
  let head: Buffer[] | null = []
  let headBytes = 0
  let bytes = 0
  let decoder = new TextDecoder()
  const begin = (isWhole: boolean): string => {
    const sample = Buffer.concat(head ?? [])
    head = null
    const { label, bom } = encodingOf(sample, isWhole)
    decoder = new TextDecoder(label)
    return decoder.decode(sample.subarray(bom), { stream: true })
  }
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (head === null) {
      yield { text: decoder.decode(chunk, { stream: true }), bytes }
      continue
    }
    head.push(chunk)
    headBytes += chunk.length
    if (headBytes >= sampled) yield { text: begin(false), bytes }
  }
  if (head !== null) yield { text: begin(true), bytes }
  const rest = decoder.decode()
  if (rest !== '') yield { text: rest, bytes }
}
