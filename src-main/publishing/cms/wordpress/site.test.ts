import { expect, test } from 'vitest'
import { linkedRoot, routeUrl, siteAddress } from './site.ts'

test('what people paste becomes the address of the site', () => {
  for (const pasted of [
    '/',
    '/wp-admin/',
    '/wp-admin/post.php?post=1',
    '/wp-login.php',
    '/wp-json/wp/v2/posts',
    '/#top',
    ' ',
  ]) {
    expect(siteAddress(`https://mercusuar.example/koran${pasted}`)).toBe('https://mercusuar.example/koran')
  }
})

test('a route and its query fit both forms of a REST root', () => {
  const query = { slug: 'a,b & c', _fields: 'id' }
  const pretty = new URL(routeUrl('https://x.example/koran/wp-json/', '/wp/v2/posts', query))
  expect(pretty.pathname).toBe('/koran/wp-json/wp/v2/posts')
  expect(pretty.searchParams.get('slug')).toBe('a,b & c')
  const plain = new URL(routeUrl('https://x.example/koran/index.php?rest_route=/', '/wp/v2/posts', query))
  expect(plain.pathname).toBe('/koran/index.php')
  expect(plain.searchParams.get('rest_route')).toBe('/wp/v2/posts')
  expect(plain.searchParams.get('slug')).toBe('a,b & c')
})

test('a front page names its REST root, but not one of another origin', () => {
  const address = 'https://x.example'
  const header = (root: string) => `<${root}>; rel="https://api.w.org/", <https://x.example/?p=1>; rel=shortlink`
  expect(linkedRoot(header('https://x.example/api/'), address)).toBe('https://x.example/api/')
  expect(linkedRoot(header('https://jahat.example/wp-json/'), address)).toBeNull()
  expect(linkedRoot(header('http://x.example/wp-json/'), address)).toBeNull()
  expect(linkedRoot('<https://x.example/>; rel=canonical', address)).toBeNull()
  expect(linkedRoot(null, address)).toBeNull()
})
