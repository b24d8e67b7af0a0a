import { describe, expect, test } from 'vitest'
import { ofPlaywright, ofVitest, sum } from './tally.ts'

describe('counting a Vitest report', () => {
  const passes = { fullName: 'adds', status: 'passed', failureMessages: [] }
  const file = { name: 'sum.test.ts', status: 'passed', message: '', assertionResults: [passes] }
  const green = { numPassedTests: 3, numFailedTests: 0, testResults: [file] }

  test('counts tests, and names those that failed', () => {
    const fails = { fullName: 'subtracts', status: 'failed', failureMessages: ['\u001B[31mexpected 2\u001B[39m'] }
    const report = { ...green, numFailedTests: 1, testResults: [{ ...file, assertionResults: [passes, fails] }] }
    expect(ofVitest(report, 1)).toEqual({
      passed: 3,
      failed: 1,
      told: ['FAILED sum.test.ts › subtracts\n    expected 2'],
    })
  })

  test('counts a file that could not be loaded', () => {
    const broken = { ...file, status: 'failed', message: 'no such module', assertionResults: [] }
    const tally = ofVitest({ ...green, testResults: [broken] }, 1)
    expect(tally).toEqual({ passed: 3, failed: 1, told: ['FAILED sum.test.ts\n    no such module'] })
  })

  test('takes a bad exit code without a failed test for a failure', () => {
    expect(ofVitest(green, 1)).toEqual({ passed: 3, failed: 1, told: [] })
  })

  test('names what was skipped', () => {
    const skipped = { ...passes, status: 'skipped' }
    const tally = ofVitest({ ...green, testResults: [{ ...file, assertionResults: [skipped] }] }, 0)
    expect(tally).toEqual({ passed: 3, failed: 0, told: ['skipped sum.test.ts › adds'] })
  })

  test('takes a run of nothing for a failure', () => {
    const nothing = { numPassedTests: 0, numFailedTests: 0, testResults: [] }
    expect(ofVitest(nothing, 0)).toEqual({ passed: 0, failed: 1, told: [] })
  })
})

describe('counting a Playwright report', () => {
  const spec = (title: string, status: string) => ({
    title,
    file: 'desk.spec.ts',
    tests: [{ status, results: [{ errors: [{ message: `${title} did not` }] }] }],
  })

  test('names what failed and what passed only at the second try, and counts a global error', () => {
    const report = {
      stats: { expected: 5, unexpected: 1, flaky: 1 },
      errors: [{ message: 'no screen' }],
      suites: [
        {
          specs: [],
          suites: [{ specs: [spec('opens', 'unexpected'), spec('closes', 'flaky'), spec('rests', 'skipped')] }],
        },
      ],
    }
    expect(ofPlaywright(report, 1)).toEqual({
      passed: 6,
      failed: 2,
      told: [
        'FAILED desk.spec.ts › opens\n    opens did not',
        'passed only when it was run again: desk.spec.ts › closes\n    closes did not',
        'skipped desk.spec.ts › rests',
        'FAILED no screen',
      ],
    })
  })

  test('takes a run of nothing for a failure', () => {
    const report = { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [], suites: [] }
    expect(ofPlaywright(report, 0)).toEqual({ passed: 0, failed: 1, told: [] })
  })
})

test('sums the runners', () => {
  expect(
    sum([
      { passed: 1, failed: 0, told: [] },
      { passed: 2, failed: 3, told: ['FAILED it'] },
    ]),
  ).toEqual({ passed: 3, failed: 3, told: ['FAILED it'] })
})
