import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { maintain } from '../../src-main/archive/maintenance.ts'
import { archivePath, openWritable } from '../../src-main/archive/open.ts'
import { generateArticles } from './generate.ts'
import { type Cost, inTurn, openPlain, plainWriter, rowWriter, structuredContentOf } from './load.ts'
import { type WholeImports, wholeImports } from './whole-imports.ts'

/** Writes the archive and plain FTS5 into a folder, unless they are there from an earlier run: then its figures stand. */
export type Built = {
  articles: number
  rows: Cost
  plain: Cost
  withStructure: StructuredRows
  whole: WholeImports
  maintenanceSeconds: number
  load: number
}

const figuresPath = (folder: string): string => join(folder, 'built.json')

/** Rows whose structure is read first, by the thread that writes them, and plain inserts in turn with them. */
export type StructuredRows = { articles: number; rows: Cost; plain: Cost }

const structuredRows = async (articles: number, corpus: string | null, folder: string): Promise<StructuredRows> => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const db = openWritable(folder)
  const plainDb = openPlain(folder)
  const writers = [rowWriter(db, structuredContentOf), plainWriter(plainDb)]
  const [rows, plain] = await inTurn(generateArticles(articles, corpus), writers)
  db.close()
  plainDb.close()
  rmSync(folder, { recursive: true, force: true })
  if (rows === undefined || plain === undefined) throw new Error('Nothing was written.')
  return { articles, rows, plain }
}

/** Null: the folder is of an earlier version, whose figures were others. */
const readBuilt = (folder: string): Built | null => {
  const built = JSON.parse(readFileSync(figuresPath(folder), 'utf8')) as Built
  return 'withStructure' in built ? built : null
}

/** Of what is imported beside the archive that is asked. */
const mostImported = 20_000

export const build = async (
  amount: number,
  corpus: string | null,
  folder: string,
): Promise<{ built: Built | null; isNew: boolean }> => {
  if (existsSync(figuresPath(folder))) {
    openWritable(folder).close() // brings an archive that an earlier version made up to date
    return { built: readBuilt(folder), isNew: false }
  }
  mkdirSync(folder, { recursive: true })
  if (existsSync(archivePath(folder))) throw new Error(`${folder} holds an archive that no bench finished: remove it.`)
  const db = openWritable(folder)
  const plainDb = openPlain(folder)
  const load = loadavg()[0] ?? 0
  const writers = [rowWriter(db), plainWriter(plainDb)]
  const [rows, plain] = await inTurn(generateArticles(amount, corpus), writers)
  if (rows === undefined || plain === undefined) throw new Error('Nothing was written.')
  const started = performance.now()
  maintain(db)
  const maintenanceSeconds = (performance.now() - started) / 1000
  db.close()
  plainDb.exec("INSERT INTO plain (plain) VALUES ('optimize')")
  plainDb.close()
  const imported = Math.min(amount, mostImported)
  const withStructure = await structuredRows(imported, corpus, join(folder, 'structured'))
  const whole = await wholeImports(imported, corpus, join(folder, 'import'))
  const built = { articles: amount, rows, plain, withStructure, whole, maintenanceSeconds, load }
  writeFileSync(figuresPath(folder), JSON.stringify(built))
  return { built, isNew: true }
}
