import { describe, expect, test } from 'vitest'
import { ofPlaywright, ofVitest, sum } from './tally.ts'

describe('counting a Vitest report', () => {
  const green = {
    numPassedTests: 3,
    numFailedTests: 0,
    testResults: [{ status: 'passed', assertionResults: [1, 2, 3] }],
  }

  test('counts tests', () => {
    expect(ofVitest({ ...green, numFailedTests: 2 }, 1)).toEqual({ passed: 3, failed: 2 })
  })

  test('counts a file that could not be loaded', () => {
    const broken = { ...green, testResults: [{ status: 'failed', assertionResults: [] }] }
    expect(ofVitest(broken, 1)).toEqual({ passed: 3, failed: 1 })
  })

  test('takes a bad exit code without a failed test for a failure', () => {
    expect(ofVitest(green, 1)).toEqual({ passed: 3, failed: 1 })
  })

  test('takes a run of nothing for a failure', () => {
    expect(ofVitest({ numPassedTests: 0, numFailedTests: 0, testResults: [] }, 0)).toEqual({ passed: 0, failed: 1 })
  })
})

describe('counting a Playwright report', () => {
  test('counts a flaky test and a global error as failures', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1 }, errors: [{}] }
    expect(ofPlaywright(report, 1)).toEqual({ passed: 5, failed: 3 })
  })

  test('takes a run of nothing for a failure', () => {
    const report = { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [] }
    expect(ofPlaywright(report, 0)).toEqual({ passed: 0, failed: 1 })
  })
})

test('sums the runners', () => {
  expect(
    sum([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ]),
  ).toEqual({ passed: 3, failed: 3 })
})
