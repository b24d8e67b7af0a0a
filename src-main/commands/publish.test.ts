/** Publishing from the command line, as a person or a script does it, to a JSON endpoint with a store of its own. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type JsonEndpoint, startJsonEndpoint } from '../../e2e/servers/json-endpoint.ts'
import { temporaryFolder } from '../archive/fixtures/temporary-archive.ts'
import { commandLineOverArchive } from './fixtures/in-process.ts'

const secret = 'rahasia-json-kenari'

let server: JsonEndpoint
beforeAll(async () => {
  server = await startJsonEndpoint({ sign: { header: 'authorization', value: `Bearer ${secret}` }, idempotent: true })
})
afterAll(() => server?.stop())

const openLine = () => commandLineOverArchive(async () => secret)

const desk = async (text: string) => {
  const meja = await openLine()
  const json = async (...words: string[]) => JSON.parse((await meja(...words, '--json')).stdout)
  const file = join(temporaryFolder(), 'naskah.txt')
  writeFileSync(file, text)
  const { ids } = await json('import', file)
  const stories = `http://127.0.0.1:${server.port}/stories`
  const how = ['--kind', 'json', '--statuses', 'draft,publish,schedule,trash', '--time-zone', 'Asia/Makassar']
  const added = await meja('endpoint', 'add', 'Koran', ...how, '--url', stories, '--lookup-url', `${stories}?key={key}`)
  expect(added).toMatchObject({ code: 0 })
  return { meja, json, id: String(ids[0]) }
}
const storyTitled = (title: string) => server.stories.filter(({ document }) => document.headline === title)

describe('meja publish', { timeout: 120_000 }, () => {
  it('tells what is missing, refuses what blocks, and goes on when forced', async () => {
    const { json, meja, id } = await desk(
      'Rapat ditunda\n\nSEMARANG - Rapat dihadiri XXX orang di balai kota pada Senin.\n',
    )
    const refused = await meja('publish', id, '--endpoint', 'Koran')
    expect(refused.code).not.toBe(0)
    expect(refused.stderr).toContain('blocks: 1 still to be filled in: XXX')
    expect(refused.stderr).toContain('--force')
    expect(storyTitled('Rapat ditunda')).toEqual([])
    const forced = await meja('publish', id, '--endpoint', 'Koran', '--force')
    expect(forced).toMatchObject({ code: 0 })
    expect(storyTitled('Rapat ditunda')).toMatchObject([{ document: { pubstatus: 'usable' } }])

    const [job] = await json('outbox', 'list')
    const shown = await meja('outbox', 'show', job.id)
    expect(shown.stdout).toContain('"headline":"Rapat ditunda"')
    expect(shown.stdout).toMatch(/→ 20[01]/)
    expect(shown.stdout).not.toContain(secret)
  })

  it('schedules by the wall clock of the site, and refuses what is over or does not exist', async () => {
    const { meja, id } = await desk('Pompa diperbaiki\n\nSEMARANG - Pompa banjir mulai diperbaiki pada Senin pagi.\n')
    const at = (time: string) => meja('publish', id, '--endpoint', 'Koran', '--at', time)
    expect((await at('2020-01-01 10:00')).stderr).toContain('is over')
    expect((await at('2031-02-30 10:00')).stderr).toContain('--at is a date and time')
    expect(storyTitled('Pompa diperbaiki')).toEqual([])
    const done = await at('2031-03-01 19:30')
    expect(done.stdout).toContain('2031-03-01 19:30, Asia/Makassar (WITA, UTC+8)')
    expect(storyTitled('Pompa diperbaiki')).toMatchObject([
      { document: { pubstatus: 'withheld', embargoed: '2031-03-01T11:30:00.000Z' } },
    ])
  })

  it('holds a story under embargo back, and sends its corrections once it may go', async () => {
    const { json, meja, id } = await desk(
      'Nilai ujian\n\nSEMARANG - Nilai ujian diumumkan dinas pendidikan pada Senin.\n',
    )
    expect((await meja('embargo', id, '2031-01-01 00:00')).stdout).toContain('Under embargo until 2031-01-01 00:00')
    await meja('correction', 'add', id, '--kind', 'hak-jawab', '--text', 'Kami tidak pernah diwawancarai.')
    const job = await json('publish', id, '--endpoint', 'Koran')
    expect(job).toMatchObject({ state: 'waiting', problem: { code: 'embargo' } })
    expect(storyTitled('Nilai ujian')).toEqual([])
    expect((await meja('embargo', id, 'off')).stdout).toContain('No embargo')
    expect(await json('publish', id, '--endpoint', 'Koran')).toMatchObject({ state: 'confirmed' })
    expect(String(storyTitled('Nilai ujian')[0]?.document.body_html)).toContain('Hak jawab')
    expect((await meja('correction', 'list', id)).stdout).toContain('Kami tidak pernah')
  })
})

describe('meja endpoint add', { timeout: 60_000 }, () => {
  it('says in words which field is empty', async () => {
    const meja = await openLine()
    const url = ['--url', 'http://127.0.0.1:1/']
    const noName = await meja('endpoint', 'add', '  ', '--user', 'redaksi', ...url)
    expect(noName.stderr).toContain('NAME is empty')
    const noUser = await meja('endpoint', 'add', 'Koran', '--user', ' ', ...url)
    expect(noUser.stderr).toContain('--user is empty')
    for (const { stderr } of [noName, noUser]) expect(stderr).not.toMatch(/Too small|expected string/)
  })
})

describe('meja endpoint template', { timeout: 60_000 }, () => {
  it('shows what is chosen, changes it, and the next story goes out like that', async () => {
    const { json, meja, id } = await desk(
      'Rob surut\n\nSemarang, Mercusuar – Air pasang di Kaligawe surut pada Senin pagi.\n',
    )
    expect((await meja('endpoint', 'template', 'Koran')).stdout).toContain('form      neutral')
    const wrong = await meja('endpoint', 'template', 'Koran', '--form', 'cards')
    expect(wrong.stderr).toContain('takes these forms: neutral, blocks, idtheme')
    expect((await meja('endpoint', 'template', 'Koran', '--related-after', 'x')).stderr).toContain('--related-after is')
    const changed = await meja('endpoint', 'template', 'Koran', '--form', 'blocks', '--dateline', '{PLACE} – ')
    expect(changed.stdout).toContain('dateline  {PLACE} – ')
    expect((await meja('endpoint', 'template', 'Koran')).stdout).toContain('form      blocks')
    const preview = await json('publish', id, '--endpoint', 'Koran', '--preview')
    const dry = await meja('publish', id, '--endpoint', 'Koran', '--dry-run')
    expect(JSON.parse(dry.stdout)).toEqual(JSON.parse(preview.request))
    expect(dry.stdout).not.toContain(secret)
    expect(storyTitled('Rob surut')).toEqual([])
    expect(await json('publish', id, '--endpoint', 'Koran')).toMatchObject({ state: 'confirmed' })
    expect(storyTitled('Rob surut')[0]?.document).toMatchObject({ body_html: preview.content, headline: 'Rob surut' })
    const body = String(storyTitled('Rob surut')[0]?.document.body_html)
    expect(body).toContain('<!-- wp:paragraph -->')
    expect(body).toContain('>SEMARANG – </span>')
  })
})
