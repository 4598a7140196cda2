import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Plugin } from 'esbuild'

/** A change of the shop's source, in memory only: `find` must stand in `file` exactly once. */
export interface Patch {
  /** From the root of the repository. */
  readonly file: string
  readonly find: string
  readonly replace: string
}

/** @throws Error when a patch's anchor is missing or stands there twice */
function patched(source: string, patches: readonly Patch[]): string {
  return patches.reduce((text, { file, find, replace }) => {
    const [before, after, ...more] = text.split(find)
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(
        `${file}: the anchor of a planted bug stands there ${String(text.split(find).length - 1)} times: ${find}`,
      )
    return `${before}${replace}${after}`
  }, source)
}

/** What plants patches while source is bundled. */
export function plantBugs(root: string, patches: readonly Patch[]): { plugin: Plugin; assertAllPlanted(): void } {
  const left = new Set(patches.map(({ file }) => file))
  return {
    plugin: {
      name: 'plant-bugs',
      setup({ onLoad }) {
        onLoad({ filter: /\.ts$/ }, ({ path }) => {
          const file = relative(root, path)
          const own = patches.filter((patch) => patch.file === file)
          if (own.length === 0) return undefined
          left.delete(file)
          return { contents: patched(readFileSync(path, 'utf8'), own), loader: 'ts' }
        })
      },
    },
    /** @throws Error when nothing that was bundled loads one of the files */
    assertAllPlanted() {
      if (left.size > 0) throw new Error(`no function loads ${[...left].join(', ')}: a bug planted there is none`)
    },
  }
}
