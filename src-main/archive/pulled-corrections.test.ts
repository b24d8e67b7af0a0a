import { expect, it } from 'vitest'
import { corrections, removeCorrection } from './corrections.ts'
import { saveEndpoint } from './endpoints.ts'
import { content, temporaryArchive } from './fixtures/temporary-archive.ts'
import type { PulledPost } from './operations/pulling.ts'
import { savePulledPage } from './pulls.ts'
import { remotePosts } from './remote-posts.ts'

const correction = (id: string, datedOn: string) => ({
  ...{ id, datedOn, kind: 'ralat' as const, text: 'Bukan 60 cm.', author: '' },
  createdAt: `${datedOn}T00:00:00.000Z`,
})

const [first, second] = [correction('c-2', '2026-11-20'), correction('c-1', '2026-11-21')]

const desk = () => {
  const db = temporaryArchive()
  const { id: endpointId } = saveEndpoint(db, {
    ...{ name: 'Mercusuar', kind: 'wordpress' as const, url: 'https://m.example', user: 'redaksi' },
  })
  const position = { run: 'r', full: true, since: null, nextSince: '', cursor: null, handled: 0, total: null }
  const articleId = '01930000-0000-7000-8000-000000000001'
  const pull = (mark: string, text: string, found: PulledPost['corrections']) =>
    savePulledPage(db, {
      ...{ endpointId, endpointName: 'Mercusuar', position },
      posts: [
        {
          remote: { id: '7', url: 'https://m.example/7', status: 'publish' },
          ...{ mark, slug: 'rob', articleId, content: content({ text }), datedAt: null, imageId: '', raw: text },
          ...(found !== undefined && { corrections: found }),
        },
      ],
    }).map(({ outcome }) => outcome)
  const kept = () => corrections(db, articleId).map(({ id }) => id)
  const isPushed = () => remotePosts(db, articleId)[0]?.correctionsPushed
  return { db, pull, kept, isPushed }
}

it('a pull keeps the corrections readers find there beside the story, and knows that they were published', () => {
  const { pull, kept, isPushed } = desk()
  expect(pull('1', 'Air pasang.', [second, first])).toEqual(['imported'])
  expect(kept()).toEqual(['c-2', 'c-1'])
  expect(isPushed()).toBe(true)
  expect(pull('2', 'Air pasang.', [second])).toEqual(['unchanged'])
  expect(isPushed()).toBe(false)
})

it('does not bring back what an editor took off', () => {
  const { db, pull, kept, isPushed } = desk()
  pull('1', 'Air pasang.', [first, second])
  removeCorrection(db, 'c-1')
  expect(pull('2', 'Air pasang lagi.', [first, second])).toEqual(['updated'])
  expect(kept()).toEqual(['c-2'])
  expect(isPushed()).toBe(false)
})
