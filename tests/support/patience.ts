/** What starts a whole local cloud needs longer than jest's five seconds, more so when two suites share a core. */
jest.setTimeout(120_000)
