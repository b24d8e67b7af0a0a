import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { $createParagraphNode, $createTextNode, $getRoot, REDO_COMMAND, UNDO_COMMAND } from 'lexical'
import { describe, expect, test } from 'vitest'
import { type Article, emptyContent, Failure, type SaveRequest, Settings } from '../../../src-shared/contract/index.ts'
import { CallError } from '../../api/client.ts'
import { clipboardWith, paste, shown } from '../../editor/story-editor.fixture.ts'
import type { Transport } from './save-article.ts'
import { type Clock, systemClock } from './save-schedule.ts'
import { createSession, type StorySession } from './session.ts'

const seed = readFileSync('src-shared/language/fixtures/seed-article.txt', 'utf8')

const articleWith = (part: Partial<Article>): Article => ({
  ...emptyContent,
  id: 'a',
  status: 'draft',
  wordCount: 0,
  origin: { kind: 'typed', source: '' },
  contentHash: '',
  revision: 1,
  createdAt: '2026-11-22T07:00:00.000Z',
  updatedAt: '2026-11-22T07:00:00.000Z',
  datedAt: '2026-11-22T07:00:00.000Z',
  ...part,
})

const failure = (code: Failure['code']): CallError => new CallError(Failure.parse({ code, message: code }))

const blocks = (html: string): string[] => html.match(/<p\b.*?<\/p>/gs) ?? []
const chosen = (base: string | undefined, mine: string | undefined, theirs: string | undefined): string | null => {
  if (mine === base || mine === theirs) return theirs ?? ''
  return theirs === base ? (mine ?? '') : null
}

/** What main promises of joining, for texts of which nobody took a paragraph away. */
const join: Transport['join'] = async ({ base, mine, theirs }) => {
  const [before, here, there] = [blocks(base.html), blocks(mine.html), blocks(theirs.html)]
  const longest = Math.max(here.length, there.length)
  const body = Array.from({ length: longest }, (_, at) => chosen(before[at], here[at], there[at]))
  const headline = chosen(base.headline, mine.headline, theirs.headline)
  return headline === null || body.includes(null)
    ? null
    : { headline, standfirst: mine.standfirst, html: body.join('\n') }
}

/** What main promises about saving: one revision a save, `stale_revision` for a save on an older one. */
const diskWith = (...articles: Article[]) => {
  const stored = new Map(articles.map((article) => [article.id, article]))
  const requests: SaveRequest[] = []
  const raws: { articleId: string; raw: string }[] = []
  const kept: Article[] = []
  let broken: CallError | null = null
  const present = (id: string): Article => {
    const article = stored.get(id)
    if (article === undefined) throw failure('not_found')
    return article
  }
  const transport: Transport = {
    save: async (request) => {
      requests.push(request)
      if (broken !== null) throw broken
      const before = present(request.articleId)
      if (before.revision !== request.baseRevision) throw failure('stale_revision')
      const revision = before.revision + 1
      stored.set(before.id, { ...before, ...request.content, revision })
      return { revision, sequence: request.sequence, savedAt: '2026-11-22T07:02:00.000Z', wordCount: 0 }
    },
    get: async (id) => present(id),
    join,
    keepPresent: async (id) => kept.push(present(id)),
    keepRaw: async (articleId, raw) => raws.push({ articleId, raw }),
    setStatus: async (id, status) => {
      const article = { ...present(id), status, revision: present(id).revision + 1 }
      stored.set(id, article)
      return article
    },
  }
  return {
    transport,
    requests,
    raws,
    kept,
    present,
    write: (article: Article) => void stored.set(article.id, article),
    breakWith: (problem: CallError | null) => {
      broken = problem
    },
  }
}

/** Nothing happens by itself: these tests save by flushing. */
const stillClock: Clock = { now: () => 0, after: () => () => undefined }

const open = (disk: ReturnType<typeof diskWith>, id = 'a', clock = stillClock): StorySession =>
  createSession({
    article: disk.present(id),
    transport: disk.transport,
    clock,
    onProblem: (problem) => {
      throw problem
    },
  })

const write = (session: StorySession, words: string): void =>
  session.editor.update(() => void $getRoot().append($createParagraphNode().append($createTextNode(words))), {
    discrete: true,
  })
const step = (session: StorySession, command: typeof UNDO_COMMAND): void => {
  session.editor.dispatchCommand(command, undefined)
  session.editor.update(() => {}, { discrete: true })
}
const bodyOf = (session: StorySession): string => session.seed().text

describe('opening', () => {
  const imported = {
    document: null,
    html: '<h1>Besar</h1><p>Satu <b>dua</b>.</p>',
    text: 'Satu dua.',
    headline: 'Lama',
  }

  test('an imported article shows its HTML and saves nothing until something changes', async () => {
    const disk = diskWith(articleWith(imported))
    const session = open(disk)
    expect(bodyOf(session)).toBe('Besar\n\nSatu dua.')
    await session.flush()
    expect(disk.requests).toHaveLength(0)
    write(session, 'Tiga.')
    await session.flush()
    expect(disk.present('a')).toMatchObject({ text: 'Besar\n\nSatu dua.\n\nTiga.', revision: 2 })
    expect(disk.present('a').document).not.toBeNull()
  })

  test.each([
    ['an imported article', imported],
    ['an empty one', {}],
  ])('undo never goes behind what was there when %s was opened', (_name, part) => {
    const session = open(diskWith(articleWith(part)))
    const before = bodyOf(session)
    step(session, UNDO_COMMAND)
    expect(bodyOf(session)).toBe(before)
    write(session, 'Baru.')
    step(session, UNDO_COMMAND)
    expect(bodyOf(session)).toBe(before)
  })

  test('a saved document comes back, and so does its undo boundary', async () => {
    const disk = diskWith(articleWith({}))
    const first = open(disk)
    write(first, 'Satu.')
    await first.flush()
    const second = open(disk)
    expect(bodyOf(second)).toBe('Satu.')
    step(second, UNDO_COMMAND)
    expect(bodyOf(second)).toBe('Satu.')
  })

  test('a document that cannot be read falls back to its HTML and says so', () => {
    const problems: unknown[] = []
    const disk = diskWith(articleWith({ document: '{"root":{"type":"nope"}}', html: '<p>Selamat.</p>' }))
    const session = createSession({
      article: disk.present('a'),
      transport: disk.transport,
      clock: stillClock,
      onProblem: (problem) => problems.push(problem),
    })
    expect(bodyOf(session)).toBe('Selamat.')
    expect(problems.length).toBeGreaterThan(0)
  })
})

describe('fields', () => {
  test('the slug follows the headline until it gets one of its own', () => {
    const session = open(diskWith(articleWith({})))
    session.setField('headline', 'Banjir di Semarang')
    expect(session.state().fields.slug).toBe('banjir-di-semarang')
    session.setField('slug', 'banjir')
    session.setField('headline', 'Banjir besar\ndi Semarang')
    expect(session.state().fields).toMatchObject({ slug: 'banjir', headline: 'Banjir besar di Semarang' })
  })

  test('the house style of datelines reaches the text', async () => {
    const disk = diskWith(articleWith({ html: seedDateline() }))
    const session = open(disk)
    session.adoptSettings(Settings.parse({ houseDateline: '{PLACE} ({outlet}) - ' }))
    expect(bodyOf(session)).toBe('SEMARANG (Mercusuar) - Isi.')
  })
})

const seedDateline = (): string =>
  '<p><span class="dateline" data-dateline data-place="Semarang" data-outlet="Mercusuar">Semarang, Mercusuar – </span>Isi.</p>'

describe('pasting copy into an empty article', () => {
  const pasted = (): { session: StorySession; disk: ReturnType<typeof diskWith> } => {
    const disk = diskWith(articleWith({}))
    const session = open(disk)
    paste(session.editor, clipboardWith({ 'text/plain': seed }), () => void $getRoot().selectEnd())
    return { session, disk }
  }

  test('fills the fields, keeps the raw paste, and saves it all', async () => {
    const { session, disk } = pasted()
    expect(session.state().fields).toMatchObject({
      headline: 'Paritrana Award Diharapkan Genjot Kepesertaan BPJS',
      leadImage: { caption: 'TARGET PESERTA AKTIF BPJS KETENAGAKERJAAN 2023 01 12' },
    })
    expect(disk.raws).toEqual([{ articleId: 'a', raw: seed }])
    await session.flush()
    const saved = disk.present('a')
    expect(saved.dateline).toMatchObject({ place: 'Semarang', outlet: 'Mercusuar' })
    expect(saved.quotations).toHaveLength(4)
    expect(saved.related.map((block) => block.kind)).toEqual(['inline', 'end'])
    for (const { start, end, text } of saved.quotations) expect(saved.text.slice(start, end)).toBe(text)
    expect(JSON.stringify(saved)).not.toMatch(/\u00A0/)
  })

  test.each([['on the page'], ['in the background']])('%s, undo takes back text and fields together', (where) => {
    const disk = diskWith(articleWith({}))
    const session = open(disk)
    if (where === 'on the page') shown(session.editor)
    paste(session.editor, clipboardWith({ 'text/plain': seed }), () => void $getRoot().selectEnd())
    const filled = session.state().fields
    const body = bodyOf(session)
    step(session, UNDO_COMMAND)
    expect(bodyOf(session)).toBe('')
    expect(session.state().fields).toMatchObject({ headline: '', leadImage: null, slug: '' })
    step(session, REDO_COMMAND)
    expect(bodyOf(session)).toBe(body)
    expect(session.state().fields).toEqual(filled)
  })

  test('undo leaves a field alone that was changed since', () => {
    const { session } = pasted()
    session.setField('headline', 'Judul sendiri')
    step(session, UNDO_COMMAND)
    expect(bodyOf(session)).toBe('')
    expect(session.state().fields.headline).toBe('Judul sendiri')
  })

  test('works from the headline too', () => {
    const disk = diskWith(articleWith({}))
    const session = open(disk)
    expect(session.pasteStory('Hanya judul')).toBe(false)
    expect(session.pasteStory(seed)).toBe(true)
    expect(session.state().fields.headline).toContain('Paritrana')
  })

  test('an article with words in it keeps its fields', () => {
    const disk = diskWith(articleWith({ headline: 'Sudah ada' }))
    const session = open(disk)
    paste(session.editor, clipboardWith({ 'text/plain': seed }), () => void $getRoot().selectEnd())
    expect(session.state().fields.headline).toBe('Sudah ada')
    expect(disk.raws).toHaveLength(1)
    expect(session.state().fields.leadImage).toBeNull()
  })
})

describe('saving', () => {
  test('when something else wrote the same words, that is kept and ours is saved on top', async () => {
    const disk = diskWith(articleWith({ html: '<p>Awal.</p>' }))
    const session = open(disk)
    write(session, 'Punya kami.')
    disk.write({ ...disk.present('a'), html: '<p>Awal.</p><p>Punya mereka.</p>', text: 'Punya mereka.', revision: 5 })
    await session.flush()
    expect(disk.kept.map((article) => article.text)).toEqual(['Punya mereka.'])
    expect(disk.present('a')).toMatchObject({ text: 'Awal.\n\nPunya kami.', revision: 6 })
  })

  test('when something else wrote other words, both are on screen and on disk, and fields with them', async () => {
    const disk = diskWith(articleWith({ headline: 'Rapat', html: '<p>Satu.</p><p>Dua.</p>', tags: ['rapat'] }))
    const session = open(disk)
    write(session, 'Diketik tepat saat itu.')
    session.setField('section', 'Kota')
    const merged = { headline: 'Rapat ditunda', html: '<p>Satu, dari situs.</p><p>Dua.</p>', tags: ['rapat', 'kota'] }
    disk.write({ ...disk.present('a'), ...merged, document: null, revision: 5 })
    await session.flush()
    expect(disk.kept).toMatchObject([{ revision: 5, headline: 'Rapat ditunda' }])
    const text = 'Satu, dari situs.\n\nDua.\n\nDiketik tepat saat itu.'
    expect(bodyOf(session)).toBe(text)
    expect(disk.present('a')).toMatchObject({ ...merged, html: expect.any(String), text, section: 'Kota', revision: 6 })
    expect(session.state()).toMatchObject({ fields: { headline: 'Rapat ditunda' }, save: { kind: 'saved' } })
    write(session, 'Lanjut.')
    await session.flush()
    expect(disk.present('a')).toMatchObject({ text: `${text}\n\nLanjut.`, revision: 7 })
  })

  test('what is typed while both are put together is put together too', async () => {
    const disk = diskWith(articleWith({ html: '<p>Satu.</p>' }))
    let typesOn = (): void => undefined
    const whileTyping: typeof join = async (writings) => {
      typesOn()
      return join(writings)
    }
    const transport = { ...disk.transport, join: whileTyping }
    const session = open({ ...disk, transport })
    typesOn = () => {
      typesOn = () => undefined
      write(session, 'Dua, sambil menunggu.')
    }
    write(session, 'Dua.')
    disk.write({ ...disk.present('a'), html: '<p>Satu, dari situs.</p>', document: null, revision: 5 })
    await session.flush()
    expect(disk.present('a').text).toBe('Satu, dari situs.\n\nDua.\n\nDua, sambil menunggu.')
    expect(bodyOf(session)).toBe(disk.present('a').text)
  })

  test('a full disk is told, loses nothing, and ends when there is room again', async () => {
    const disk = diskWith(articleWith({}))
    const session = open(disk)
    write(session, 'Satu.')
    disk.breakWith(failure('disk_full'))
    await expect(session.flush()).rejects.toThrow('disk_full')
    expect(session.state()).toMatchObject({ save: { kind: 'failed' }, problem: { code: 'disk_full' } })
    write(session, 'Dua.')
    expect(session.state().problem).toMatchObject({ code: 'disk_full' })
    disk.breakWith(null)
    await session.flush()
    expect(session.state()).toMatchObject({ save: { kind: 'saved' }, problem: null })
    expect(disk.present('a').text).toBe('Satu.\n\nDua.')
  })

  test('takes over what was written elsewhere, and that can be undone', async () => {
    const disk = diskWith(articleWith({ html: '<p>Kini.</p>' }))
    const session = open(disk)
    session.adopt({ ...disk.present('a'), html: '<p>Dipulihkan.</p>', headline: 'Dulu', revision: 4 })
    expect(bodyOf(session)).toBe('Dipulihkan.')
    expect(session.state().fields.headline).toBe('Dulu')
    await session.flush()
    expect(disk.requests).toHaveLength(0)
    step(session, UNDO_COMMAND)
    expect(bodyOf(session)).toBe('Kini.')
  })

  test('does not take over anything while it has unsaved words, nor another article ever', () => {
    const session = open(diskWith(articleWith({ html: '<p>Kini.</p>' })))
    session.adopt(articleWith({ id: 'b', html: '<p>Lain.</p>', revision: 9 }))
    expect(bodyOf(session)).toBe('Kini.')
    write(session, 'Baru.')
    session.adopt(articleWith({ html: '<p>Dari luar.</p>', revision: 9 }))
    expect(bodyOf(session)).toBe('Kini.\n\nBaru.')
  })

  test('a changed status counts as seen', async () => {
    const disk = diskWith(articleWith({}))
    const session = open(disk)
    write(session, 'Satu.')
    await session.setStatus('ready')
    write(session, 'Dua.')
    await session.flush()
    expect(disk.kept).toHaveLength(0)
    expect(disk.present('a')).toMatchObject({ status: 'ready', text: 'Satu.\n\nDua.' })
  })
})

describe('switching between articles', () => {
  const ids = ['a', 'b', 'c'] as const
  const action = fc.record({
    article: fc.constantFrom(...ids),
    what: fc.constantFrom('write', 'headline', 'undo', 'redo', 'save', 'copy'),
  })

  test('nothing is ever written into another article', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 40 }), async (actions) => {
        const disk = diskWith(...ids.map((id) => articleWith({ id, html: `<p>Milik ${id}.</p>` })))
        const sessions = new Map(ids.map((id) => [id, open(disk, id)]))
        const saves: Promise<unknown>[] = []
        for (const [index, { article, what }] of actions.entries()) {
          const session = sessions.get(article)
          if (session === undefined) throw new Error('every article has a session')
          if (what === 'write') write(session, `Kata ${index} milik ${article}.`)
          else if (what === 'headline') session.setField('headline', `Judul milik ${article}.`)
          else if (what === 'undo') step(session, UNDO_COMMAND)
          else if (what === 'redo') step(session, REDO_COMMAND)
          else if (what === 'save') saves.push(session.flush())
          else
            paste(
              session.editor,
              clipboardWith({ 'text/plain': ` milik ${article}.` }),
              () => void $getRoot().selectEnd(),
            )
        }
        for (const session of sessions.values()) saves.push(session.flush())
        await Promise.all(saves)
        for (const request of disk.requests) {
          const owners = JSON.stringify(request.content).match(/(?<=[Mm]ilik )[abc]/g) ?? []
          for (const owner of owners) expect(owner).toBe(request.articleId)
        }
        for (const [id, session] of sessions) {
          expect(disk.present(id).text || `Milik ${id}.`).toContain(`Milik ${id}.`)
          if (disk.requests.some((request) => request.articleId === id)) {
            expect(disk.present(id)).toMatchObject({ text: bodyOf(session), headline: session.state().fields.headline })
          }
          session.dispose()
        }
      }),
      { numRuns: 60 },
    )
  })
})

test('typing is saved by itself within a second', async () => {
  const disk = diskWith(articleWith({}))
  const session = open(disk, 'a', systemClock)
  write(session, 'Sendiri.')
  await expect.poll(() => disk.present('a').text, { timeout: 1500 }).toBe('Sendiri.')
  session.dispose()
})
