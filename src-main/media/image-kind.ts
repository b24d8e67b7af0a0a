/** Tells an image by its first bytes, never by its name, and reads its size in pixels from the header. */
import type { Media } from '../../src-shared/contract/index.ts'

export type ImageKind = Media['mime']
export type ImageSize = { width: number; height: number }

/** Null when the bytes are not a picture we accept. */
export function sniffImage(bytes: Buffer): ImageKind | null {
  if (bytes.length >= 3 && bytes.readUIntBE(0, 3) === 0xffd8ff) return 'image/jpeg'
  if (bytes.length >= 8 && bytes.subarray(0, 8).equals(pngSignature)) return 'image/png'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp'
  const gif = ascii(bytes, 0, 6)
  return gif === 'GIF87a' || gif === 'GIF89a' ? 'image/gif' : null
}

/** Null when the header is cut off or says zero: the picture is kept, only its size is not known. */
export function imageSize(kind: ImageKind, bytes: Buffer): ImageSize | null {
  try {
    const size = readers[kind](bytes)
    return size !== null && size.width > 0 && size.height > 0 ? size : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const ascii = (bytes: Buffer, start: number, end: number) => bytes.toString('latin1', start, end)

const readers: Record<ImageKind, (bytes: Buffer) => ImageSize | null> = {
  'image/png': (bytes) => ({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }),
  'image/gif': (bytes) => ({ width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }),
  'image/jpeg': jpegSize,
  'image/webp': webpSize,
}

/** Walks the marker segments to the first start-of-frame (C0–CF but for C4, C8, CC: ITU T.81, table B.1). */
function jpegSize(bytes: Buffer): ImageSize | null {
  let at = 2
  while (at < bytes.length) {
    if (bytes.readUInt8(at) !== 0xff) return null
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) at += 1
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2
    else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    else at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

/** The three WebP layouts: VP8 (lossy), VP8L (lossless), VP8X (extended). */
function webpSize(bytes: Buffer): ImageSize | null {
  const layout = ascii(bytes, 12, 16)
  if (layout === 'VP8 ') return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
  if (layout === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
  if (layout !== 'VP8L') return null
  const packed = bytes.readUInt32LE(21)
  return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }
}
