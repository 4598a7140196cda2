import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const source = join(root, 'local-cloud', 'panel')

/** Builds the page around the phone into dist/panel: index.html, panel.js, panel.css. Answers the folder. */
export async function buildPanel() {
  const output = join(root, 'dist', 'panel')
  rmSync(output, { recursive: true, force: true })
  mkdirSync(output, { recursive: true })
  copyFileSync(join(source, 'index.html'), join(output, 'index.html'))
  await build({
    entryPoints: [join(source, 'panel.ts'), join(source, 'panel.css')],
    outdir: output,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  })
  return output
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(await buildPanel())
}
