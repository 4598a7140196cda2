import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Measurement } from './measurement'

interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
}

const built = 'dist/miniprogram'

/** Bytes as they lie on disk: WeChat counts them raw, not compressed. */
function bytesUnder(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}

/** Bytes of the main package and of each subpackage of the built mini-program. */
export async function measure(): Promise<Measurement> {
  const app = JSON.parse(readFileSync(join(built, 'app.json'), 'utf8')) as AppJson
  const subpackages = app.subPackages ?? []
  const sizes = subpackages.map(({ root }) => [root.replace(/\/$/, ''), bytesUnder(join(built, root))] as const)
  const pages = [...app.pages, ...subpackages.flatMap(({ root, pages }) => pages.map((page) => join(root, page)))]
  const totalBytes = bytesUnder(built)
  return {
    figures: {
      mainPackageBytes: totalBytes - sizes.reduce((sum, [, size]) => sum + size, 0),
      largestSubpackageBytes: Math.max(0, ...sizes.map(([, size]) => size)),
      totalBytes,
      ...Object.fromEntries(sizes.map(([root, size]) => [`subpackageBytes:${root}`, size])),
    },
    n: 1,
    isCorrect: pages.length > 0 && pages.every((page) => existsSync(join(built, `${page}.js`))),
  }
}
