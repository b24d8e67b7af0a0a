import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { maintain } from '../../src-main/archive/maintenance.ts'
import { archivePath, openWritable } from '../../src-main/archive/open.ts'
import { generateArticles } from './generate.ts'
import { type Cost, inTurn, openPlain, plainWriter, rowWriter } from './load.ts'
import { type WholeImports, wholeImports } from './whole-imports.ts'

/** Writes the archive and plain FTS5 into a folder, unless they are there from an earlier run: then its figures stand. */
export type Built = {
  articles: number
  rows: Cost
  plain: Cost
  whole: WholeImports
  maintenanceSeconds: number
  load: number
}

const figuresPath = (folder: string): string => join(folder, 'built.json')

/** Null: the folder is of an earlier version, whose figures were others. */
const readBuilt = (folder: string): Built | null => {
  const built = JSON.parse(readFileSync(figuresPath(folder), 'utf8')) as Built
  return 'whole' in built ? built : null
}

const wholeOf = 20_000

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
  const whole = await wholeImports(Math.min(amount, wholeOf), corpus, join(folder, 'import'))
  const built = { articles: amount, rows, plain, whole, maintenanceSeconds, load }
  writeFileSync(figuresPath(folder), JSON.stringify(built))
  return { built, isNew: true }
}
