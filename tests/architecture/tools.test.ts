import { missingPackages } from '../../tools/install.mjs'
import { missedTargets } from '../../tools/run-bench.mjs'
import { stepsOfReport } from '../../tools/run-jest.mjs'
import { root } from '../../tools/root.mjs'

describe('what npm start and npm test find missing', () => {
  const wanted = {
    packages: {
      '': {},
      'node_modules/zod': { version: '4.0.0' },
      'node_modules/fsevents': { version: '2.0.0', optional: true },
    },
  }

  test('nothing, when all is installed but the packages of other platforms', () => {
    expect(missingPackages(wanted, { packages: { 'node_modules/zod': { version: '4.0.0' } } })).toEqual([])
  })

  test('a package that is not there', () => {
    expect(missingPackages(wanted, { packages: {} })).toEqual(['node_modules/zod'])
  })

  test('a package in another version', () => {
    expect(missingPackages(wanted, { packages: { 'node_modules/zod': { version: '3.0.0' } } })).toEqual([
      'node_modules/zod',
    ])
  })
})

describe('a bench misses its target', () => {
  const targets = { bytes: { max: 10 }, ratio: { min: 2 } }

  test.each([
    ['not when every figure is at its bound', { bytes: 10, ratio: 2 }, []],
    ['when a figure is over its most', { bytes: 11, ratio: 2 }, ['bytes']],
    ['when a figure is under its least', { bytes: 10, ratio: 1.9 }, ['ratio']],
    ['when a figure was not measured', { bytes: 10 }, ['ratio']],
    ['when a figure is not a number', { bytes: NaN, ratio: 2 }, ['bytes']],
  ])('%s', (_when, figures, missed) => {
    expect(missedTargets(figures as Record<string, number>, targets)).toEqual(missed)
  })
})

test('the sum of tests counts a suite that cannot run as one failure, and names what was skipped', () => {
  const suite = { name: `${root}/tests/races/a.test.ts`, status: 'passed', message: '', startTime: 1000, endTime: 3000 }
  const steps = stepsOfReport({
    testResults: [
      {
        ...suite,
        assertionResults: [
          { fullName: 'one', status: 'passed' },
          { fullName: 'two', status: 'failed' },
          { fullName: 'three', status: 'pending' },
        ],
      },
      { ...suite, name: `${root}/tests/races/broken.test.ts`, status: 'failed', assertionResults: [] },
      {
        ...suite,
        name: `${root}/domain/kernel/money.test.ts`,
        assertionResults: [{ fullName: 'four', status: 'passed' }],
      },
    ],
  })
  expect(steps).toEqual([
    { name: 'jest tests/races', seconds: 4, passed: 1, failed: 2, skipped: ['three'] },
    { name: 'jest domain', seconds: 2, passed: 1, failed: 0, skipped: [] },
  ])
})
