import { describe, expect, test } from 'vitest'
import type { Post } from '../adapter.ts'
import { fieldsOf, fill, holdsSameText, ninjs, readTemplate } from './template.ts'

const post: Post = {
  title: 'Banjir & rob',
  excerpt: 'Ringkas.',
  html: '<p>Satu &amp; dua.</p><p>Tiga.</p>',
  body: '<p>Satu &amp; dua.</p><p>Tiga.</p>',
  slug: 'banjir-rob',
  section: 'Daerah',
  tags: ['rob', 'banjir'],
  status: 'publish',
  pictures: [],
  keepsPicture: false,
  authorIds: [],
  publishAt: null,
  password: null,
}

const template = (text: string) => {
  const read = readTemplate(text)
  if (!read.ok) throw new Error(read.message)
  return read.template
}

describe('fill', () => {
  test('a lone field keeps its type, others become text, and everything else stays', () => {
    const given = template(
      '{"judul":"{headline}","label":"{section}: {tags}","kata":"{tags}","isi":"{html}","n":1,"x":null}',
    )
    expect(fill(given, fieldsOf('k', post, null))).toEqual({
      judul: 'Banjir & rob',
      label: 'Daerah: rob, banjir',
      kata: ['rob', 'banjir'],
      isi: post.html,
      n: 1,
      x: null,
    })
  })

  test('what an editor wrote is never taken for a field', () => {
    const given = template('{"h":"{headline}","both":"{headline} {standfirst}","b":"{html}"}')
    const tricky = { ...post, title: '{html} {slug}', excerpt: '{section}' }
    expect(fill(given, fieldsOf('k', tricky, null))).toMatchObject({
      h: '{html} {slug}',
      both: '{html} {slug} {section}',
    })
  })

  test('ninjs carries the story, its state and its picture', () => {
    const picture = { url: 'https://k.example/1', alt: 'alt', caption: 'cap', credit: 'foto' }
    expect(fill(template(''), fieldsOf('k', post, picture))).toMatchObject({
      type: 'text',
      pubstatus: 'usable',
      headline: 'Banjir & rob',
      body_text: 'Satu & dua.\nTiga.',
      keywords: ['rob', 'banjir'],
      subject: [{ name: 'Daerah' }],
      associations: { featuremedia: { renditions: { original: { href: 'https://k.example/1' } } } },
    })
    expect(fill(template(ninjs), fieldsOf('k', { ...post, status: 'draft' }, null))).toMatchObject({
      pubstatus: 'withheld',
    })
  })
})

test.each([
  ['not JSON', '{'],
  ['not an object', '["{headline}","{html}"]'],
  ['an unknown field', '{"h":"{headline}","b":"{html}","x":"{heading}"}'],
  ['no headline', '{"b":"{html}"}'],
  ['no body', '{"h":"{headline}"}'],
])('a template that is %s is refused with a sentence', (_, text) => {
  const read = readTemplate(text)
  expect(read.ok).toBe(false)
  expect(read.ok ? '' : read.message).toMatch(/^The field template .+\.$/)
})

test('the same text is found wherever the template puts it, whatever else the server added', () => {
  const given = template('{"meta":{"h":"{headline}","at":"{status}"},"b":"{html}"}')
  const ours = fill(given, fieldsOf('k', post, null))
  expect(holdsSameText(given, ours, { meta: { h: 'Banjir & rob', at: 'draft', by: 'x' }, b: post.html, id: 1 })).toBe(
    true,
  )
  expect(holdsSameText(given, ours, { meta: { h: 'Lain' }, b: post.html })).toBe(false)
  expect(holdsSameText(given, ours, { meta: 'x', b: post.html })).toBe(false)
  expect(holdsSameText(given, ours, null)).toBe(false)
})

test('a story without a time is the same text as the one that came back without it', () => {
  const ours = fill(template(ninjs), fieldsOf('k', post, null))
  expect(ours).not.toHaveProperty('embargoed')
  expect(holdsSameText(template(ninjs), ours, ours)).toBe(true)
  const timed = fill(template(ninjs), fieldsOf('k', { ...post, publishAt: '2026-12-01T12:00:00.000Z' }, null))
  expect(timed).toMatchObject({ embargoed: '2026-12-01T12:00:00.000Z' })
})
