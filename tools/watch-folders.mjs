import { existsSync, watch } from 'node:fs'
import { inRoot } from './root.mjs'

/**
 * Calls `changed` after files under the folders have changed and then rested for a moment; never twice at once, and once
 * more when something changed meanwhile.
 * @param {readonly string[]} folders
 * @param {() => Promise<void>} changed
 */
export function watchFolders(folders, changed) {
  /** @type {NodeJS.Timeout | undefined} */
  let rest
  let isBusy = false
  let isAgain = false
  const act = async () => {
    if (isBusy) {
      isAgain = true
      return
    }
    isBusy = true
    await changed()
    isBusy = false
    if (isAgain) {
      isAgain = false
      await act()
    }
  }
  for (const folder of folders.map((name) => inRoot(name)).filter((path) => existsSync(path))) {
    watch(folder, { recursive: true }, (_event, file) => {
      if (file && /\.test\.tsx?$|~$/.test(file)) return
      clearTimeout(rest)
      rest = setTimeout(() => void act(), 200)
    })
  }
}
