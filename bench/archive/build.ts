import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { maintain } from '../../src-main/archive/maintenance.ts'
import { archivePath, openWritable } from '../../src-main/archive/open.ts'
import { generateArticles } from './generate.ts'
import { loadImported, loadPlain, loadRows, openPlain } from './load.ts'

/** Writes the archive and plain FTS5 into a folder, unless they are there from an earlier run: then its figures stand. */
export type Built = {
  /** Articles a second. */
  rows: number
  plain: number
  imported: number
  structured: number
  /** Articles of the two whole imports. */
  importedArticles: number
  maintenanceSeconds: number
}

const figuresPath = (folder: string): string => join(folder, 'built.json')

export const build = (amount: number, corpus: string | null, folder: string): { built: Built; isNew: boolean } => {
  if (existsSync(figuresPath(folder)))
    return { built: JSON.parse(readFileSync(figuresPath(folder), 'utf8')) as Built, isNew: false }
  mkdirSync(folder, { recursive: true })
  const articles = () => generateArticles(amount, corpus)
  const some = Math.min(amount, 10_000)
  const imports = join(folder, 'import')
  const wholeImport = (structured: boolean): number => {
    rmSync(imports, { recursive: true, force: true })
    const db = openWritable(imports)
    const seconds = loadImported(db, generateArticles(some, corpus), structured)
    db.close()
    return some / seconds
  }
  if (existsSync(archivePath(folder))) throw new Error(`${folder} holds an archive that no bench finished: remove it.`)
  const db = openWritable(folder)
  const rows = amount / loadRows(db, articles())
  const started = performance.now()
  maintain(db)
  const maintenanceSeconds = (performance.now() - started) / 1000
  db.close()
  const plainDb = openPlain(folder)
  const plain = amount / loadPlain(plainDb, articles())
  plainDb.exec("INSERT INTO plain (plain) VALUES ('optimize')")
  plainDb.close()
  const built = {
    rows,
    plain,
    imported: wholeImport(false),
    structured: wholeImport(true),
    importedArticles: some,
    maintenanceSeconds,
  }
  rmSync(imports, { recursive: true, force: true })
  writeFileSync(figuresPath(folder), JSON.stringify(built))
  return { built, isNew: true }
}
