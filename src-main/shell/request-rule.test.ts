import { describe, expect, it } from 'vitest'
import { isAllowedRequest } from './request-rule.ts'

describe('what the page may load', () => {
  it.each(['app://meja/', 'app://meja/assets/index.js', 'devtools://devtools/bundled/index.html'])('%s', (url) => {
    expect(isAllowedRequest(url, '')).toBe(true)
  })
})

describe('what it may not', () => {
  it.each([
    'https://contoh.id/',
    'http://127.0.0.1:8080/',
    'ws://127.0.0.1:5173/',
    'http://localhost:5173/',
    'file:///etc/passwd',
    'app://other/',
    'ftp://contoh.id/',
    'nonsense',
  ])('%s', (url) => {
    expect(isAllowedRequest(url, '')).toBe(false)
  })
})

it('opens exactly the dev server in development, for hot reload too', () => {
  const server = 'http://localhost:5173'
  expect(isAllowedRequest('http://localhost:5173/@vite/client', server)).toBe(true)
  expect(isAllowedRequest('ws://localhost:5173/?token=x', server)).toBe(true)
  expect(isAllowedRequest('http://localhost:5174/', server)).toBe(false)
  expect(isAllowedRequest('https://contoh.id/', server)).toBe(false)
})
