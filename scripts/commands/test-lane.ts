/** A lane of `npm test` (scripts/testing/lane.ts): `test-lane.ts NAME RESULTS`, where RESULTS is the file it answers in. */
import { writeFileSync } from 'node:fs'
import { isLane, lanes } from '../testing/lane.ts'
import { runSteps } from '../testing/step.ts'

const [name = '', results = ''] = process.argv.slice(2)
if (!isLane(name)) throw new Error(`There is no lane ${name}.`)
writeFileSync(results, JSON.stringify(await runSteps([lanes[name]])))
