/** Signing in on WordPress's own page, followed as a browser would follow it, by HTTP. */
import { DomUtils, parseDocument } from 'htmlparser2'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { witness } from '../../../e2e/servers/wordpress-witness.ts'
import { startWordPress, type WordPressServer } from '../../../scripts/cms/wordpress-start.ts'
import { testAccount } from '../endpoints.ts'
import type { CallbackWords } from './callback.ts'
import { createSignIn } from './sign-in.ts'

const dashboardPassword = 'sandi dasbor untuk uji'

let site: WordPressServer
beforeAll(async () => {
  site = await startWordPress()
  await witness(site).setPassword('editor', dashboardPassword)
})
afterAll(() => site?.stop())

const words: CallbackWords = { language: 'id', granted: 'Sudah diberi.', refused: 'Tidak diberi.', close: 'Tutup.' }

/** Signs in to the dashboard and answers the authorise form with the button of that name; returns the last page. */
const answerForm = async (page: string, button: 'approve' | 'reject'): Promise<string> => {
  const login = new URLSearchParams({ log: 'editor', pwd: dashboardPassword, testcookie: '1' })
  const entered = await fetch(`${site.url}/wp-login.php`, {
    method: 'POST',
    body: login,
    redirect: 'manual',
    headers: { cookie: 'wordpress_test_cookie=WP%20Cookie%20check' },
  })
  const cookie = entered.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const shown = await (await fetch(page, { headers: { cookie } })).text()
  const document = parseDocument(shown)
  const form = DomUtils.findOne(
    (node) => node.attribs.action?.includes('authorize-application') ?? false,
    document.children,
  )
  const fields = new URLSearchParams()
  for (const field of DomUtils.findAll((node) => node.name === 'input', form?.children ?? [])) {
    if (field.attribs.name !== undefined) fields.set(field.attribs.name, field.attribs.value ?? '')
  }
  fields.set(button, '1')
  fields.delete(button === 'approve' ? 'reject' : 'approve')
  const answer = await fetch(`${site.url}/wp-admin/authorize-application.php`, {
    method: 'POST',
    body: fields,
    headers: { cookie },
  })
  return answer.text()
}

test('the editor agrees on the site’s page, and the password that comes back is good', async () => {
  let last: Promise<string> | null = null
  const signIn = createSignIn({
    words: () => words,
    openExternal: async (url) => {
      last = answerForm(url, 'approve')
    },
  })
  const granted = await signIn.authorise(`${site.url}/wp-admin/`)
  expect(granted).toMatchObject({ url: site.url, user: 'editor' })
  expect(await last).toContain('Sudah diberi.')
  const account = { kind: 'wordpress', url: site.url, user: granted.user, json: null, secret: granted.secret } as const
  expect(await testAccount(account)).toMatchObject({ ok: true, userName: 'Editor' })
})

test('a refusal, a stop and a site without the page are told apart from a fault', async () => {
  const refusing = createSignIn({
    words: () => words,
    openExternal: async (url) => void answerForm(url, 'reject').catch(() => undefined),
  })
  await expect(refusing.authorise(site.url)).rejects.toMatchObject({ details: { problem: 'not_granted' } })
  const stopped = createSignIn({ words: () => words, openExternal: async () => stopped.stop() })
  await expect(stopped.authorise(site.url)).rejects.toMatchObject({ details: { problem: 'not_granted' } })
  const hasty = createSignIn({ words: () => words, openExternal: async () => undefined, timeoutMs: 50 })
  await expect(hasty.authorise(site.url)).rejects.toMatchObject({ details: { problem: 'not_granted' } })
  await expect(hasty.authorise('http://127.0.0.1:9')).rejects.toMatchObject({ code: 'endpoint_refused' })
})
