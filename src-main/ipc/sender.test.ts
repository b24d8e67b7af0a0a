import { expect, it } from 'vitest'
import { isTrustedSender, type SenderFrame } from './sender.ts'

const main: SenderFrame = { url: 'app://meja/', parent: null }

it('trusts the main frame of our page', () => {
  expect(isTrustedSender(main, '')).toBe(true)
  expect(isTrustedSender({ ...main, url: 'app://meja/index.html#/desk', detached: false }, '')).toBe(true)
})

it.each<[string, SenderFrame | null | undefined]>([
  ['no frame', null],
  ['no frame at all', undefined],
  ['a detached frame', { ...main, detached: true }],
  ['a frame inside the page', { ...main, parent: main }],
  ['a web page', { ...main, url: 'https://contoh.id/' }],
  ['another host of our scheme', { ...main, url: 'app://other/' }],
  ['a look-alike', { ...main, url: 'https://meja/' }],
  ['a file', { ...main, url: 'file:///index.html' }],
  ['a blank page', { ...main, url: 'about:blank' }],
  ['no address', { ...main, url: '' }],
  ['the dev server, when there is none', { ...main, url: 'http://localhost:5173/' }],
])('refuses %s', (_, frame) => {
  expect(isTrustedSender(frame, '')).toBe(false)
})

it('refuses a frame that is gone: Electron throws when it is looked at', () => {
  const gone: SenderFrame = {
    parent: null,
    get url(): string {
      throw new Error('Render frame was disposed before WebFrameMain could be accessed')
    },
  }
  expect(isTrustedSender(gone, '')).toBe(false)
})

it('trusts the dev server in development, and only its origin', () => {
  expect(isTrustedSender({ ...main, url: 'http://localhost:5173/desk' }, 'http://localhost:5173')).toBe(true)
  expect(isTrustedSender({ ...main, url: 'http://localhost:9999/' }, 'http://localhost:5173')).toBe(false)
})
