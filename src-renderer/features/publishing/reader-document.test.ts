import { expect, test } from 'vitest'
import { readerDocument } from './reader-document.ts'

const article = {
  headline: '</title><script>x</script>',
  standfirst: '<img src=x onerror=x>',
  section: '"><b>',
  language: 'id' as const,
  leadImage: { mediaId: 'a'.repeat(64), caption: 'Truk <b>', alt: '" onload="x', credit: 'Dedi' },
}
const page = readerDocument({ article, html: '<p>Isi.</p>', styleSheet: 'app://meja/assets/x.css', theme: 'dark' })

test('the fields of a story are words in it, and nothing else', () => {
  const parsed = new DOMParser().parseFromString(page, 'text/html')
  expect(parsed.querySelectorAll('script, [onerror], [onload], b')).toHaveLength(0)
  expect(parsed.querySelector('h1')?.textContent).toBe(article.headline)
  expect(parsed.querySelector('img')?.getAttribute('src')).toBe(`app://meja/media/${'a'.repeat(64)}`)
  expect(parsed.querySelector('figcaption')?.textContent).toBe('Truk <b> · Dedi')
})

test('its own policy stands before anything that could load', () => {
  const parsed = new DOMParser().parseFromString(page, 'text/html')
  const policy = parsed.querySelector('meta[http-equiv]')
  expect(policy?.getAttribute('content')).toContain("default-src 'none'")
  expect(policy?.getAttribute('content')).not.toContain('script-src')
  const link = parsed.querySelector('link')
  expect(link && policy && policy.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
})
