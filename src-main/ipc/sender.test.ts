import { expect, it } from 'vitest'
import { isTrustedSender, type Sender, type SenderFrame } from './sender.ts'

const page: SenderFrame = { url: 'app://meja/', parent: null }
const main = (frame: SenderFrame): Sender => ({ senderFrame: frame, sender: { mainFrame: frame } })
const at = (url: string): Sender => main({ url, parent: null })

it('trusts the main frame of our page', () => {
  expect(isTrustedSender(main(page), '')).toBe(true)
  expect(isTrustedSender(at('app://meja/index.html#/desk'), '')).toBe(true)
})

it.each<[string, Sender]>([
  ['no frame', { senderFrame: null, sender: { mainFrame: page } }],
  ['no frame in a window without one', { senderFrame: null, sender: { mainFrame: null } }],
  ['a frame that was replaced by another page', { senderFrame: page, sender: { mainFrame: { ...page } } }],
  ['a frame whose window has none any more', { senderFrame: page, sender: { mainFrame: null } }],
  ['a frame inside the page', { senderFrame: { ...page, parent: page }, sender: { mainFrame: page } }],
  ['a main frame that claims a parent', main({ ...page, parent: page })],
  ['a web page', at('https://contoh.id/')],
  ['another host of our scheme', at('app://other/')],
  ['a look-alike', at('https://meja/')],
  ['a file', at('file:///index.html')],
  ['a blank page', at('about:blank')],
  ['no address', at('')],
  ['the dev server, when there is none', at('http://localhost:5173/')],
])('refuses %s', (_, sender) => {
  expect(isTrustedSender(sender, '')).toBe(false)
})

it('refuses what is gone: Electron throws when it is looked at', () => {
  const gone = (): never => {
    throw new Error('Render frame was disposed before WebFrameMain could be accessed')
  }
  const frame: SenderFrame = {
    parent: null,
    get url() {
      return gone()
    },
  }
  const window = {
    get mainFrame() {
      return gone()
    },
  }
  expect(isTrustedSender(main(frame), '')).toBe(false)
  expect(isTrustedSender({ senderFrame: page, sender: window }, '')).toBe(false)
})

it('trusts the dev server in development, and only its origin', () => {
  expect(isTrustedSender(at('http://localhost:5173/desk'), 'http://localhost:5173')).toBe(true)
  expect(isTrustedSender(at('http://localhost:9999/'), 'http://localhost:5173')).toBe(false)
})
