/** Counts what a runner reports. A runner that ran nothing, or fell over without naming a test, counts as one failure. */

export interface Tally {
  passed: number
  failed: number
}

export interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number }
  errors: unknown[]
}

export const ONE_FAILURE: Tally = { passed: 0, failed: 1 }

export function ofExitCode(code: number): Tally {
  return code === 0 ? { passed: 1, failed: 0 } : ONE_FAILURE
}

export function sum(tallies: Tally[]): Tally {
  const add = (field: keyof Tally) => tallies.reduce((total, tally) => total + tally[field], 0)
  return { passed: add('passed'), failed: add('failed') }
}

function withoutSilence({ passed, failed }: Tally, code: number): Tally {
  const saysNothing = failed === 0 && (passed === 0 || code !== 0)
  return saysNothing ? { passed, failed: 1 } : { passed, failed }
}

export function ofVitest(report: VitestReport, code: number): Tally {
  // A file that cannot be loaded fails without a test of its own.
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return withoutSilence({ passed: report.numPassedTests, failed: report.numFailedTests + broken.length }, code)
}

export function ofPlaywright({ stats, errors }: PlaywrightReport, code: number): Tally {
  return withoutSilence({ passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }, code)
}
