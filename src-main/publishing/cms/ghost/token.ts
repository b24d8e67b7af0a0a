/** Ghost's sign-in: an Admin API key `id:secret`, and the short-lived token made from it for every request. */
import { createHmac } from 'node:crypto'

export type AdminKey = { id: string; secret: Buffer }

const lifetimeS = 240

/** Null when the text is not an Admin API key: 24 hex digits, a colon, 64 hex digits. */
export const adminKeyFrom = (text: string): AdminKey | null => {
  const match = /^([0-9a-f]{24}):([0-9a-f]{64})$/i.exec(text.trim())
  return match?.[1] === undefined || match[2] === undefined
    ? null
    : { id: match[1], secret: Buffer.from(match[2], 'hex') }
}

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** `now` is milliseconds since 1970. */
export const signedToken = ({ id, secret }: AdminKey, now: number): string => {
  const issuedAt = Math.floor(now / 1000)
  const head = encoded({ alg: 'HS256', typ: 'JWT', kid: id })
  const claims = encoded({ iat: issuedAt, exp: issuedAt + lifetimeS, aud: '/admin/' })
  const signature = createHmac('sha256', secret).update(`${head}.${claims}`).digest('base64url')
  return `${head}.${claims}.${signature}`
}
