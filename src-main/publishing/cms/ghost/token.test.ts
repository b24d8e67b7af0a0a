import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { adminKeyFrom, signedToken } from './token.ts'

const id = '6b02bf4f317a8a09a04cc8b7'
const secret = 'fa'.repeat(32)

test('an admin key is told from a content key and from a password', () => {
  expect(adminKeyFrom(` ${id}:${secret}\n`)).toEqual({ id, secret: Buffer.from(secret, 'hex') })
  for (const text of [
    '',
    id,
    `${id}:`,
    `${id}:${secret}0`,
    `${id}:${secret.slice(1)}z`,
    '3b7793edbb4ddcaa27550437d1',
  ]) {
    expect(adminKeyFrom(text)).toBeNull()
  }
})

test('a token is signed over what it says, and lives less than five minutes', () => {
  const key = adminKeyFrom(`${id}:${secret}`)
  if (key === null) throw new Error('The key was refused.')
  const [head = '', claims = '', signature] = signedToken(key, 1_700_000_000_999).split('.')
  const read = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString())
  expect(read(head)).toEqual({ alg: 'HS256', typ: 'JWT', kid: id })
  expect(read(claims)).toEqual({ iat: 1_700_000_000, exp: 1_700_000_240, aud: '/admin/' })
  const expected = createHmac('sha256', Buffer.from(secret, 'hex')).update(`${head}.${claims}`).digest('base64url')
  expect(signature).toBe(expected)
})
