import { get } from 'node:http'
import { expect, test } from 'vitest'
import { openCallback } from './callback.ts'

const words = { language: 'id', granted: 'Sudah.', refused: 'Tidak.', close: 'Tutup.' } as const
const grant = '?site_url=x&user_login=editor&password=abcd%20efgh'

/** A request as some page or program on this machine could make it. */
const statusOf = (url: string, headers: Record<string, string> = {}): Promise<number> =>
  new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    }).on('error', reject)
  })

test('only the secret path answers, only once, and the page tells nothing', async () => {
  const callback = await openCallback(words, 60_000)
  const { origin } = new URL(callback.successUrl)
  expect(await statusOf(`${origin}/${grant}`)).toBe(404)
  expect(await statusOf(`${callback.successUrl}0${grant}`)).toBe(404)
  expect(await statusOf(callback.successUrl + grant, { host: 'jahat.example' })).toBe(404)
  expect((await fetch(callback.successUrl + grant, { method: 'POST' })).status).toBe(404)
  const page = await fetch(callback.successUrl + grant)
  expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  const text = await page.text()
  expect(text).toContain('Sudah.')
  expect(text).not.toContain('efgh')
  expect(await callback.answer).toEqual({ user: 'editor', secret: 'abcd efgh' })
  await expect(statusOf(callback.successUrl + grant)).rejects.toThrow()
})

test('an answer without a password, a refusal and the end of patience give nothing', async () => {
  const empty = await openCallback(words, 60_000)
  expect(await (await fetch(`${empty.successUrl}?user_login=editor`)).text()).toContain('Tidak.')
  expect(await empty.answer).toBeNull()
  const refused = await openCallback(words, 60_000)
  expect((await fetch(`${refused.rejectUrl}?success=false`)).status).toBe(200)
  expect(await refused.answer).toBeNull()
  const late = await openCallback(words, 10)
  expect(await late.answer).toBeNull()
})
