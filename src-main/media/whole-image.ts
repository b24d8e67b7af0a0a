import type { ImageKind } from './image-kind.ts'

/**
 * Tells a picture that was cut off (a broken download, a card pulled out too early) from a whole one, by walking its own
 * parts to where they say it ends. What follows the end is no matter: cameras write there.
 */
export const isWholeImage = (kind: ImageKind, bytes: Buffer): boolean => {
  try {
    return ends[kind](bytes)
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** Markers (ITU T.81, table B.1): past the first scan the coded data hides every FF, so an end is an end. */
const jpegEnds = (bytes: Buffer): boolean => {
  let at = 2
  for (;;) {
    const marker = bytes.readUInt16BE(at)
    if (marker === 0xffd9) return true
    if (marker === 0xffda) return bytes.includes(Buffer.of(0xff, 0xd9), at)
    if (marker < 0xff00) return false
    const isAlone = marker === 0xff01 || (marker >= 0xffd0 && marker <= 0xffd7)
    // Fill bytes may stand before a marker.
    at += marker === 0xffff ? 1 : isAlone ? 2 : 2 + bytes.readUInt16BE(at + 2)
  }
}

const pngEnds = (bytes: Buffer): boolean => {
  let at = 8
  while (bytes.toString('latin1', at + 4, at + 8) !== 'IEND') at += 12 + bytes.readUInt32BE(at)
  return at + 12 <= bytes.length
}

const webpEnds = (bytes: Buffer): boolean => bytes.readUInt32LE(4) + 8 <= bytes.length

const colours = (packed: number): number => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0)

/** The place behind a chain of sub-blocks. */
const behindBlocks = (bytes: Buffer, from: number): number => {
  let at = from
  for (let length = bytes.readUInt8(at); length > 0; length = bytes.readUInt8(at)) at += length + 1
  return at + 1
}

/** GIF89a, section 17 on. Many programs leave out the trailer: a file may end behind any block, if there was an image. */
const gifEnds = (bytes: Buffer): boolean => {
  let at = 13 + colours(bytes.readUInt8(10))
  let hasImage = false
  while (at !== bytes.length) {
    const block = bytes.readUInt8(at)
    if (block === 0x3b) return true
    if (block === 0x21) at = behindBlocks(bytes, at + 2)
    else if (block === 0x2c) {
      at = behindBlocks(bytes, at + 11 + colours(bytes.readUInt8(at + 9)))
      hasImage = true
    } else return false
  }
  return hasImage
}

const ends: Record<ImageKind, (bytes: Buffer) => boolean> = {
  'image/jpeg': jpegEnds,
  'image/png': pngEnds,
  'image/webp': webpEnds,
  'image/gif': gifEnds,
}
