import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The projects of jest.config.cjs by name. @returns {string[]} */
export function jestProjects() {
  /** @type {{ projects: { displayName: string }[] }} */
  const config = require('../jest.config.cjs')
  return config.projects.map((project) => project.displayName)
}
