/** The benchmarks: `npm run bench -- <name>` runs one and prints its figures. */
import { keepCompiledCode } from '../scripts/testing/compiled-code.ts'
import { archiveBench } from './archive/archive-bench.ts'
import { importBench } from './importing/import-bench.ts'
import { languageBench } from './language/language-bench.ts'
import { publishBench } from './publish/publish-bench.ts'

const benches: Record<string, (args: string[]) => void | Promise<void>> = {
  archive: archiveBench,
  import: importBench,
  language: languageBench,
  publish: publishBench,
}

// Threads read compiled code back, as those of the command line do.
keepCompiledCode()

const [name = '', ...args] = process.argv.slice(2)
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined
if (bench === undefined) {
  process.stderr.write(`Usage: npm run bench -- <${Object.keys(benches).join('|')}>\n`)
  process.exitCode = 2
} else await bench(args)
