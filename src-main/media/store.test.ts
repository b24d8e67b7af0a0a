import { createHash } from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { imageSize, sniffImage } from './image-kind.ts'
import { maxPictureBytes, readPicture, storePicture, storePictureFile } from './store.ts'

let base: string
let directory: string
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'meja-media-'))
  directory = join(base, 'media')
})
afterEach(() => rmSync(base, { recursive: true }))

function pngChunk(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  return Buffer.concat([length, Buffer.from(type, 'latin1'), body, Buffer.alloc(4)])
}
function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.alloc((width + 1) * height))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    pngChunk('IHDR', header),
    pngChunk('IDAT', pixels),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc00011080060008003012200021101031101ffd9', 'hex')
const gif = Buffer.from('474946383961400130000000003b', 'hex')
const webp = (layout: string, body: string) =>
  Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'), Buffer.from(layout, 'latin1'), Buffer.from(body, 'hex')])
const webpLossy = webp('VP8 ', '000000000000009d012a40013000')
const webpLossless = webp('VP8L', '000000002f3f c10b00'.replaceAll(' ', ''))
const webpExtended = webp('VP8X', '0a000000000000003f01002f0000')

/** A thumbnail inside an APP1 segment has an end of its own, which is not the picture's. */
const jpegScan = Buffer.from(
  'ffd8ffe10008ffd8ffd9aabbffc00011080060008003012200021101031101ffda0008010100003f00d2cfff00ffd0fcffd9',
  'hex',
)
const webpWhole = Buffer.from(webpLossy)
webpWhole.writeUInt32LE(webpWhole.length - 8, 4)
const gifPixel = Buffer.from('47494638396101000100800000000000ffffff2c00000000010001000002024401003b', 'hex')

describe('recognising pictures', () => {
  it.each([
    ['image/png', png(320, 48), 320, 48],
    ['image/jpeg', jpeg, 128, 96],
    ['image/gif', gif, 320, 48],
    ['image/webp', webpLossy, 320, 48],
    ['image/webp', webpLossless, 320, 48],
    ['image/webp', webpExtended, 320, 48],
  ] as const)('%s', (mime, bytes, width, height) => {
    expect(sniffImage(bytes)).toBe(mime)
    expect(imageSize(mime, bytes)).toEqual({ width, height })
  })

  it('never throws on a picture that is cut off or nonsense after its first bytes', () => {
    const heads = fc.constantFrom(
      png(9, 9).subarray(0, 8),
      jpeg.subarray(0, 3),
      gif.subarray(0, 6),
      webpLossy.subarray(0, 16),
    )
    fc.assert(
      fc.property(heads, fc.uint8Array({ maxLength: 80 }), (head, tail) => {
        const bytes = Buffer.concat([head, tail])
        const mime = sniffImage(bytes)
        if (mime !== null) imageSize(mime, bytes)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('storing pictures', () => {
  it('names the file by its hash, writes it once, for this user alone', async () => {
    const bytes = png(3, 2)
    const id = createHash('sha256').update(bytes).digest('hex')
    const media = await storePicture(directory, 'banjir.png', bytes)
    expect(media).toEqual({ id, mime: 'image/png', fileName: 'banjir.png', bytes: bytes.length, width: 3, height: 2 })
    const written = statSync(join(directory, id))
    expect(written.mode & 0o777).toBe(0o600)
    await storePicture(directory, 'again.png', bytes)
    expect(readdirSync(directory)).toEqual([id])
    expect(statSync(join(directory, id)).mtimeMs).toBe(written.mtimeMs)
    expect(await readPicture(directory, id)).toEqual(new Uint8Array(readFileSync(join(directory, id))))
  })

  it('takes only the name of a path', async () => {
    expect((await storePicture(directory, '../../etc/x.png', png(1, 1))).fileName).toBe('x.png')
    expect((await storePicture(directory, 'C:\\foto\\x.png', png(1, 1))).fileName).toBe('x.png')
  })

  it.each([
    ['a script', Buffer.from('<script>alert(1)</script>')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['nothing', Buffer.alloc(0)],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['a RIFF that is sound', Buffer.from('RIFF\0\0\0\0WAVEfmt ')],
  ])('refuses %s whatever it is called', async (_, bytes) => {
    await expect(storePicture(directory, 'foto.jpg', bytes)).rejects.toMatchObject({ code: 'unsupported_format' })
  })

  it.each([
    ['JPEG', jpegScan],
    ['PNG', png(9, 9)],
    ['WebP', webpWhole],
    // Many programs leave out its trailer.
    ['GIF', gifPixel.subarray(0, -1)],
  ])('refuses a %s that is cut off anywhere, and takes it whole', async (_, whole) => {
    for (let length = whole.length - 1; length >= 16; length -= 1) {
      const cut = storePicture(directory, 'rob.jpg', whole.subarray(0, length))
      await expect(cut).rejects.toMatchObject({ code: 'unsupported_format', details: { reason: 'cut_picture' } })
    }
    await storePicture(directory, 'rob.jpg', whole)
  })

  it.each([jpegScan, png(9, 9), webpWhole, gifPixel])('takes what cameras write behind the end', async (whole) => {
    await storePicture(directory, 'rob.jpg', Buffer.concat([whole, Buffer.from('behind the end')]))
  })

  it('refuses what is too large, in memory and on disk', async () => {
    const bytes = new Uint8Array(maxPictureBytes + 1)
    bytes.set(png(1, 1))
    await expect(storePicture(directory, 'besar.png', bytes)).rejects.toMatchObject({ code: 'too_large' })
    const file = join(base, 'besar.png')
    writeFileSync(file, png(1, 1))
    truncateSync(file, maxPictureBytes + 1)
    await expect(storePictureFile(directory, file)).rejects.toMatchObject({ code: 'too_large' })
  })

  it('stores a chosen file, and says so when it cannot be read', async () => {
    const file = join(base, 'foto.gif')
    writeFileSync(file, gif)
    expect((await storePictureFile(directory, file)).mime).toBe('image/gif')
    await expect(storePictureFile(directory, join(base, 'none.gif'))).rejects.toMatchObject({ code: 'file_unreadable' })
  })

  it('leaves nothing behind when it cannot write', async () => {
    mkdirSync(directory)
    const bytes = png(2, 2)
    const blocked = join(base, 'file')
    writeFileSync(blocked, '')
    await expect(storePicture(join(blocked, 'media'), 'x.png', bytes)).rejects.toMatchObject({ code: 'read_only' })
    expect(readdirSync(directory)).toEqual([])
  })

  it('reads nothing by a name that is not a hash', async () => {
    writeFileSync(join(base, 'secret'), 'secret')
    expect(await readPicture(directory, '../secret')).toBeNull()
    expect(await readPicture(directory, 'f'.repeat(64))).toBeNull()
  })
})
