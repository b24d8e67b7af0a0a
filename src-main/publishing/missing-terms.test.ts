import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openArchive } from '../archive/thread.ts'
import { missingTerms, peopleIn } from './missing-terms.ts'

test('a byline names one person or several', () => {
  expect(peopleIn('Dedi Santoso')).toEqual(['Dedi Santoso'])
  expect(peopleIn('Dedi, Sari dan Tono / Wulandari')).toEqual(['Dedi', 'Sari', 'Tono', 'Wulandari'])
  expect(peopleIn(' ')).toEqual([])
})

test('what the site does not know is named, whatever its case; a site nobody has read says nothing', {
  timeout: 60_000,
}, async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'meja-terms-'))
  const archive = await openArchive({
    dataDirectory,
    threadScript: new URL('../archive/thread-entry.ts', import.meta.url),
  })
  onTestFinished(async () => {
    await archive.close()
    await rm(dataDirectory, { recursive: true, force: true })
  })
  const site = { name: 'Mercusuar', kind: 'wordpress', url: 'https://contoh.id', user: 'redaksi' } as const
  const { id: endpointId } = await archive.write('saveEndpoint', site)
  const named = { section: 'hukum & KRIMINAL', tags: ['banjir', 'tol'], byline: 'Dedi dan Sari' }
  expect(await missingTerms(archive, endpointId, named)).toEqual({ section: null, tags: [], people: [] })
  const terms = [
    { kind: 'section', id: '3', name: 'Hukum & Kriminal' },
    { kind: 'tag', id: '4', name: 'Banjir' },
    { kind: 'author', id: '5', name: 'Sari' },
  ] as const
  await archive.write('saveTerms', { endpointId, terms: [...terms] })
  expect(await missingTerms(archive, endpointId, named)).toEqual({ section: null, tags: ['tol'], people: ['Dedi'] })
  expect(await missingTerms(archive, endpointId, { ...named, section: 'Olahraga' })).toMatchObject({
    section: 'Olahraga',
  })
  const typed = { kind: 'section', typed: 'krim', limit: 5 } as const
  expect(await archive.read('suggestTerms', typed)).toEqual(['Hukum & Kriminal'])
})
