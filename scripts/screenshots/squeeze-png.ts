/** Packs a PNG's pixels again, as tightly as deflate can: Chromium packs for speed. Nothing of the picture changes. */
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signatureLength = 8

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

export const squeezePng = (png: Buffer): Buffer => {
  const head: Buffer[] = [png.subarray(0, signatureLength)]
  const packed: Buffer[] = []
  for (let at = signatureLength; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    if (type === 'IDAT') packed.push(png.subarray(at + 8, at + 8 + length))
    else if (type !== 'IEND') head.push(png.subarray(at, at + 12 + length))
    at += 12 + length
  }
  const pixels = deflateSync(inflateSync(Buffer.concat(packed)), { level: 9, memLevel: 9 })
  const squeezed = Buffer.concat([...head, chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
  return squeezed.length < png.length ? squeezed : png
}
