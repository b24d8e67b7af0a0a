import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../archive/fixtures/temporary-archive.ts'
import { withoutArchive } from './fixtures/in-process.ts'
import { type Outcome, outcomeOf, meja as runMeja, startMeja } from './fixtures/run-meja.ts'

const seed = join(import.meta.dirname, '../../src-shared/language/fixtures/seed-article.txt')

const meja = (...words: string[]): Promise<Outcome> => runMeja(words)

const file = (text: string): string => {
  const path = join(temporaryFolder(), 'copy.txt')
  writeFileSync(path, text)
  return path
}

describe('meja check', { timeout: 120_000 }, () => {
  it('prints the issues of one file, and an array for several; findings are no failure', async () => {
    const path = file('Solo, Kompas – Dana Rp 5 juta cair, Senin (17/9).\n')
    const one = await meja('check', path, '--json', '--date', '2024-09-18')
    expect(one.code).toBe(0)
    const { issues } = JSON.parse(one.stdout)
    expect(issues.filter((issue: { severity: string }) => issue.severity !== 'info')).toEqual([
      {
        rule: 'money.rp-spacing',
        severity: 'error',
        start: 20,
        end: 24,
        text: 'Rp 5',
        message: 'Rp ditulis rapat dengan angka: Rp5',
        fix: 'Rp5',
        safe: true,
      },
      {
        rule: 'date.weekday',
        severity: 'warning',
        start: 36,
        end: 48,
        text: 'Senin (17/9)',
        message: '17 September 2024 jatuh pada hari Selasa.',
        fix: 'Selasa (17/9)',
        safe: false,
      },
    ])
    const two = JSON.parse((await meja('check', path, seed, '--json')).stdout)
    expect(two).toHaveLength(2)
    expect(Object.keys(two[1])).toEqual(['issues'])
  })

  it('writes the corrected text, and nothing else is changed', async () => {
    const before = 'Solo, Kompas – Dana Rp 5 juta  cair disini.\r\n\r\nWarga senang.\n'
    const { code, stdout } = await meja('check', file(before), '--fix', 'safe')
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'Solo, Kompas – Dana Rp5 juta cair di sini.\r\n\r\nWarga senang.\n',
    })
    expect(readFileSync(seed, 'utf8')).toContain('Rp 90 Triliun')
    for (const kept of ['Warga senang.', '\uFEFFWarga senang.\n\n\n', 'Warga\r\n\r\nsenang. \r\n']) {
      expect((await meja('check', file(kept), '--fix', 'safe')).stdout).toBe(kept)
    }
  })

  it('names the document that cannot be read', async () => {
    const path = join(temporaryFolder(), 'naskah.docx')
    writeFileSync(path, 'PK\u0003\u0004 no document at all')
    const { code, stderr } = await meja('check', path)
    expect(code).toBe(1)
    expect(stderr).toContain(path)
  })

  it('sums up by rule for people, in the language asked for', async () => {
    const { stdout } = await meja('check', file('Dana Rp 5 juta dan Rp 6 juta cair.'), '--language', 'en')
    expect(stdout).toContain('No space between Rp and the figure: Rp5 → “Rp5” (safe)')
    expect(stdout).toMatch(/2 errors, 0 warnings, 0 notes in 1 story\n {5}2 money\.rp-spacing/)
  })

  it('checks an article of the archive, field by field', async () => {
    const dir = ['--data-dir', join(temporaryFolder(), 'data')]
    const imported = JSON.parse((await meja('import', seed, '--json', ...dir)).stdout)
    const { code, stdout } = await meja('check', imported.ids[0], '--json', ...dir)
    expect(code).toBe(0)
    const { issues } = JSON.parse(stdout)
    const found = issues.map((issue: { field: string; rule: string; text: string }) => [
      issue.field,
      issue.rule,
      issue.text,
    ])
    expect(found).toContainEqual(['headline', 'headline.ambiguous-acronym', 'BPJS'])
    expect(found).toContainEqual(['caption', 'caption.stale-date', '2023 01 12'])
    expect(found).toContainEqual(['text', 'money.rp-spacing', 'Rp 90'])
    const fixed = await meja('check', imported.ids[0], '--fix', 'safe', ...dir)
    expect(fixed.stdout).toContain('Rp90 triliun')
    expect(fixed.stdout.startsWith('Paritrana Award Diharapkan Genjot Kepesertaan BPJS\n\nTARGET')).toBe(true)
    const missing = await meja('check', '01900000-0000-7000-8000-000000000000', ...dir)
    expect(missing).toMatchObject({ code: 1, stdout: '' })
  })

  const copies = (): string => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'dalam'))
    writeFileSync(join(folder, 'a.txt'), 'Solo, Kompas – Dana Rp 5 juta cair.\n')
    writeFileSync(
      join(folder, 'dalam', 'b.html'),
      '<article><h1>Warga Disini</h1><p>Solo, Kompas – Setiap usaha ada resiko. Warga berkumpul disini.</p></article>',
    )
    writeFileSync(
      join(folder, 'c.jsonl'),
      ['Dana Rp 6 juta cair.', 'Dana Rp7 juta cair.'].map((body) => JSON.stringify({ title: 'Dana', body })).join('\n'),
    )
    return folder
  }

  it('reads folders in every format of an import, and sums up by rule with examples', async () => {
    const folder = copies()
    const each = JSON.parse((await meja('check', folder, '--rule', 'money.rp-spacing', '--json')).stdout)
    const found = each.map((one: { file: string; issues: { text: string }[] }) => [
      basename(one.file),
      one.issues.map((issue) => issue.text),
    ])
    expect(found).toEqual([
      ['a.txt', ['Rp 5']],
      [expect.stringContaining('c.jsonl'), ['Rp 6']],
      [expect.stringContaining('c.jsonl'), []],
      ['b.html', []],
    ])
    const { code, stdout } = await meja('check', folder, '--summary', '--json')
    const summary = JSON.parse(stdout)
    expect(code).toBe(0)
    expect(summary).toMatchObject({ articles: 4, failed: [] })
    expect(summary.rules.find((one: { rule: string }) => one.rule === 'money.rp-spacing')).toEqual({
      rule: 'money.rp-spacing',
      severity: 'error',
      findings: 2,
      articles: 2,
      examples: [
        expect.objectContaining({ text: 'Rp 5', fix: 'Rp5', before: 'Solo, Kompas – Dana ', after: ' juta cair.\n' }),
        expect.objectContaining({ text: 'Rp 6', headline: 'Dana' }),
      ],
    })
  })

  it('checks the archive with the house’s settings, and a rule that is off only when it is asked for', async () => {
    const data = join(temporaryFolder(), 'data')
    const dir = ['--data-dir', data]
    const { ids } = JSON.parse((await meja('import', copies(), '--json', ...dir)).stdout)
    expect(ids).toHaveLength(4)
    const checks = { rules: { 'money.rp-spacing': 'off' }, dictionary: ['resiko'] }
    writeFileSync(join(data, 'settings.json'), JSON.stringify({ settings: { checks } }))
    const rulesOf = async (...words: string[]): Promise<string[]> => {
      const { stdout } = await meja('check', '--archive', '--summary', '--json', ...words, ...dir)
      return JSON.parse(stdout).rules.map((one: { rule: string }) => one.rule)
    }
    const all = await rulesOf()
    expect(all).toContain('eyd.di-ke-terpisah')
    expect(all).not.toContain('money.rp-spacing')
    expect(all).not.toContain('word.nonstandard')
    expect(await rulesOf('--rule', 'money.rp-spacing')).toEqual(['money.rp-spacing'])
    expect(await rulesOf('--to', '1999-12-31')).toEqual([])
    expect(await rulesOf('--section', 'Tidak Ada')).toEqual([])
    const each = JSON.parse((await meja('check', '--archive', '--rule', 'eyd.di-ke-terpisah', '--json', ...dir)).stdout)
    expect(each).toEqual([
      {
        articleId: expect.stringMatching(/^[\da-f-]{36}$/),
        headline: 'Warga Disini',
        issues: [
          expect.objectContaining({ field: 'headline', text: 'Disini', fix: 'Di sini' }),
          expect.objectContaining({ field: 'text', text: 'disini', fix: 'di sini' }),
        ],
      },
    ])
  })

  it('Ctrl-C ends a long run in an orderly way', async () => {
    const folder = temporaryFolder()
    for (let index = 0; index < 3000; index += 1)
      writeFileSync(join(folder, `${index}.txt`), 'Dana Rp 5 juta cair. '.repeat(60))
    const child = startMeja(['check', folder, '--summary'])
    child.stderr.on('data', (part) => {
      // Once: the second would end it at once.
      if (!child.killed && String(part).includes('checked')) child.kill('SIGINT')
    })
    const { code, stdout, stderr } = await outcomeOf(child)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('Interrupted after')
  })

  it.each([
    ['no words', ['check']],
    ['files and the archive', ['check', seed, '--archive']],
    ['a filter without the archive', ['check', seed, '--from', '2024-01-01']],
    ['a rule that does not exist', ['check', seed, '--rule', 'tidak.ada']],
    ['a fix of the archive', ['check', '--archive', '--fix', 'safe']],
    ['a wrong fix', ['check', seed, '--fix', 'all']],
    ['a day that does not exist', ['check', seed, '--date', '2024-02-30']],
    ['a wrong language', ['check', seed, '--language', 'jv']],
  ])('%s is wrong usage', async (_, words) => {
    expect(await withoutArchive(...words)).toMatchObject({ code: 2, stdout: '' })
  })

  it('a file that cannot be read ends with 1 and its name', async () => {
    const { code, stderr } = await meja('check', '/nowhere/copy.txt')
    expect(code).toBe(1)
    expect(stderr).toContain('/nowhere/copy.txt')
  })
})
