/** What starts a whole local cloud needs longer than jest's five seconds, more so when two suites share a core. */
jest.setTimeout(120_000)

/** On a busy machine a browser now and then misses its moment: it is given one more, and what went wrong first is printed. */
if (/[\\/]tests[\\/](browser|gallery)[\\/]/.test(expect.getState().testPath ?? '')) {
  jest.retryTimes(1, { logErrorsBeforeRetry: true })
}
