import { createServer } from 'node:net'
import { keepRunning } from './keep-running.mjs'
import { say } from './say.mjs'

/** @returns {Promise<number>} a port nobody listens on */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
  })
}

/**
 * Builds the shop for the browser into dist/dev/h5 (of another brand: dist/<brand>/dev/h5) again at every change, with
 * the modules that have not changed out of a cache. What does not compile is told, and built at the next change.
 * @param {{ reloads: boolean }} options whether open pages reload by themselves
 */
export async function watchH5({ reloads }) {
  const port = String(await freePort())
  let isTelling = false
  return keepRunning({
    title: 'The builder of the shop for the browser',
    args: ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', 'h5', '--watch', '--no-check'],
    env: { LIANPU_DEV_PORT: port, LIANPU_DEV_RELOAD: reloads ? 'yes' : 'no', NODE_ENV: 'development', NO_COLOR: '1' },
    onLine: (line) => {
      if (/^(?:ERROR|Module build failed|TypeError|SyntaxError)\b/.test(line)) isTelling = true
      const ended = /^webpack [\d.]+ compiled (.*?)(?: in (\d+) ms)?$/.exec(line)
      if (ended) {
        isTelling = false
        const took = ended[2] ? ` in ${(Number(ended[2]) / 1000).toFixed(1)} s` : ''
        say(`The shop for the browser: built ${ended[1] ?? ''}${took}`)
      } else if (isTelling) console.log(line)
    },
  })
}
