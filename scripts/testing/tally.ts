/**
 * Counts what a runner reports, and names what went wrong. A runner that ran nothing, or fell over without naming a test,
 * counts as one failure.
 */
import { stripVTControlCharacters } from 'node:util'

export interface Tally {
  passed: number
  failed: number
  /** One line each: the tests that failed, that were skipped, and that passed only when they were run again. */
  told: string[]
}

export interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] | null }[]
  }[]
}

interface PlaywrightSuite {
  specs: {
    title: string
    file: string
    tests: { status: string; results: { errors: { message: string }[] }[] }[]
  }[]
  suites?: PlaywrightSuite[]
}

export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number }
  errors: { message: string }[]
  suites: PlaywrightSuite[]
}

export const ONE_FAILURE: Tally = { passed: 0, failed: 1, told: [] }

/** A suite that was ended because it did not end by itself. */
export function ofOvertime(name: string, limitMs: number): Tally {
  return { passed: 0, failed: 1, told: [`FAILED ${name}: it did not end within ${limitMs / 60_000} minutes`] }
}

export function ofExitCode(code: number): Tally {
  return code === 0 ? { passed: 1, failed: 0, told: [] } : ONE_FAILURE
}

export function sum(tallies: Tally[]): Tally {
  const add = (field: 'passed' | 'failed') => tallies.reduce((total, tally) => total + tally[field], 0)
  return { passed: add('passed'), failed: add('failed'), told: tallies.flatMap((tally) => tally.told) }
}

function withoutSilence({ passed, failed, told }: Tally, code: number): Tally {
  const saysNothing = failed === 0 && (passed === 0 || code !== 0)
  return saysNothing ? { passed, failed: 1, told } : { passed, failed, told }
}

const LINES = 6

/** The beginning of what a runner says of an error, without colours. */
const reason = (message: string | undefined) =>
  stripVTControlCharacters(message ?? 'no reason given')
    .split('\n', LINES)
    .join('\n    ')

const UNTRIED = new Set(['skipped', 'pending', 'todo', 'disabled'])

export function ofVitest(report: VitestReport, code: number): Tally {
  // A file that cannot be loaded fails without a test of its own.
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const told = report.testResults.flatMap((file) =>
    file.assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => `FAILED ${file.name} › ${test.fullName}\n    ${reason(test.failureMessages?.[0])}`),
  )
  told.push(
    ...report.testResults.flatMap((file) =>
      file.assertionResults
        .filter((test) => UNTRIED.has(test.status))
        .map((test) => `skipped ${file.name} › ${test.fullName}`),
    ),
  )
  told.push(...broken.map((file) => `FAILED ${file.name}\n    ${reason(file.message)}`))
  return withoutSilence({ passed: report.numPassedTests, failed: report.numFailedTests + broken.length, told }, code)
}

const VERDICTS = new Map([
  ['unexpected', 'FAILED'],
  ['skipped', 'skipped'],
  ['flaky', 'passed only when it was run again:'],
])

function troubles(suite: PlaywrightSuite): string[] {
  const own = suite.specs.flatMap(({ file, title, tests }) =>
    tests.flatMap(({ status, results }) => {
      const verdict = VERDICTS.get(status)
      if (verdict === undefined) return []
      const name = `${verdict} ${file} › ${title}`
      return [status === 'skipped' ? name : `${name}\n    ${reason(results[0]?.errors[0]?.message)}`]
    }),
  )
  return [...own, ...(suite.suites ?? []).flatMap(troubles)]
}

/** A test that passed when it was run again has passed, and is named. */
export function ofPlaywright({ stats, errors, suites }: PlaywrightReport, code: number): Tally {
  const told = [...suites.flatMap(troubles), ...errors.map(({ message }) => `FAILED ${reason(message)}`)]
  return withoutSilence({ passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, told }, code)
}
