import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRedactor } from './redact.ts'

const canary = 'Zq3x 8Kfp Lm0v Ty7n Rb2c Wd9s'
const basic = Buffer.from(`redaktur:${canary}`).toString('base64')

describe('without being told', () => {
  const { redact } = createRedactor()
  it.each([
    `Authorization: Basic ${basic}`,
    `authorization: Bearer ${basic}`,
    `{"Authorization":"Basic ${basic}"}`,
    `{ Authorization: 'Basic ${basic}' }`,
    `headers: Basic ${basic}`,
    `the password is ${canary}.`,
    `{"password":"${canary}"}`,
    `{ secret: '${canary.replaceAll(' ', '')}' }`,
    `token=${canary.replaceAll(' ', '')}&x=1`,
    `https://redaktur:${canary.replaceAll(' ', '')}@contoh.id/wp-json`,
  ])('%s', (line) => {
    const shown = redact(line)
    for (const form of [canary, canary.replaceAll(' ', ''), basic]) expect(shown).not.toContain(form)
    expect(shown).toContain('[redacted]')
  })

  it.each([
    'outbox: job 0199 waits for the network',
    'Bupati Semarang said the basic services are back.',
    'https://contoh.id/berita/2026/11/22',
    'archive: search took 120 ms',
  ])('leaves %j alone', (line) => {
    expect(redact(line)).toBe(line)
  })
})

it('hides a registered value wherever and in whatever form it turns up', () => {
  const { register, redact } = createRedactor()
  fc.assert(
    fc.property(fc.string({ minLength: 6 }), fc.string(), fc.string(), (secret, before, after) => {
      if (secret.trim().length < 6 || '[redacted]'.includes(secret)) return
      register(secret)
      const line = redact(
        `${before} ${secret} ${encodeURIComponent(secret)} ${Buffer.from(secret).toString('base64')} ${after}`,
      )
      expect(line).not.toContain(secret)
    }),
    { numRuns: 200 },
  )
})
