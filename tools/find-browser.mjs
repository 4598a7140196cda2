import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { inRoot } from './root.mjs'
import { runCommand } from './run-command.mjs'
import { say, sayWhile } from './say.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

/** @param {string} path */
function isRunnable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A browser a person installed: `LIANPU_CHROMIUM`, then the PATH, then the usual places of macOS. */
function installedBrowser() {
  const chosen = process.env['LIANPU_CHROMIUM']
  if (chosen) {
    if (!isRunnable(chosen)) throw new Error(`LIANPU_CHROMIUM names ${chosen}, which cannot be run.`)
    return chosen
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...(process.platform === 'darwin' ? macPlaces : [])].find(isRunnable)
}

const unpackBrowser = `
  import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())
`

/** Sets the libraries and fonts the browser of `@sparticuz/chromium` brings along, then becomes it. */
const launcher = `#!/bin/sh
here="$(cd "$(dirname "$0")" && pwd)"
export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
[ -d /etc/fonts ] || export FONTCONFIG_PATH="$here/fonts"
exec "$here/chromium" "$@"
`

/**
 * The browser that comes with the dev dependency, unpacked into `.cache/browser` (x64 Linux; it needs nothing of the
 * system but libc, because its package also ships nss and expat).
 */
async function packagedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const folder = inRoot('.cache', 'browser')
  const path = join(folder, 'run')
  if (!isRunnable(path)) {
    mkdirSync(folder, { recursive: true })
    const env = { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
    await sayWhile('Unpacking the browser that comes with the packages', () =>
      runCommand(process.execPath, ['--input-type=module', '-e', unpackBrowser], { env }),
    )
    if (!existsSync(join(folder, 'chromium'))) return undefined
    writeFileSync(path, launcher, { mode: 0o755 })
  }
  return (await starts(path)) ? path : undefined
}

/** Whether a browser finds the libraries it needs. @param {string} path */
async function starts(path) {
  const { code } = await runCommand(path, ['--version'])
  return code === 0
}

function isDebianRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false
  return /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
}

/** @param {readonly string[]} packages */
async function aptInstall(packages) {
  if (!isDebianRoot()) return false
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  return sayWhile(`Installing ${packages.join(' and ')} with apt-get`, async () => {
    await runCommand('apt-get', ['update', '-qq'], { env })
    const { code } = await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      env,
    })
    return code === 0
  })
}

/**
 * A browser to test with: an installed one, else the one a dev dependency ships, else (only as root on Debian) one from
 * apt.
 * @returns {Promise<string | undefined>} its path
 */
export async function findBrowser() {
  const found = installedBrowser() ?? (await packagedBrowser())
  if (found) return found
  return (await aptInstall(['chromium'])) ? installedBrowser() : undefined
}

/**
 * Whether the machine can draw Chinese. Fonts are installed when they are missing and we are root on Debian; elsewhere
 * the tests run and only the pictures they leave show boxes.
 */
export async function hasChineseFonts() {
  if (process.platform === 'darwin') return true
  const list = () => runCommand('fc-list', [':lang=zh', 'family'])
  const isListed = async () => {
    const { code, output } = await list()
    return code === 0 && output.trim() !== ''
  }
  if (await isListed()) return true
  if (!(await aptInstall(['fonts-noto-cjk', 'fontconfig']))) {
    say('No Chinese fonts here: pictures taken by the tests will show boxes for the characters.')
    return false
  }
  return isListed()
}
