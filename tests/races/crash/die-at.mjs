import { realpathSync } from 'node:fs'
import http from 'node:http'
import { createRequire } from 'node:module'
import { setImmediate } from 'node:timers'

/**
 * Loaded before the local cloud with `node --import`: kills the process at the moment its parent names. It looks at what
 * passes the door and the disk from outside; nothing of the cloud's own code knows of it.
 *
 * When: `before` a request is answered at all, when it is `done` but its answer has not left, when it is `answered`; and,
 * while it is under way, before the disk has taken a write (`uncommitted`) or before that is safe on it (`unflushed`).
 * `during`: only while such a request is under way.
 * @typedef {{ when: 'before' | 'done' | 'answered' | 'uncommitted' | 'unflushed', what: string, during?: string, nth: number }} Moment
 */

/** @type {{ when: string, what: RegExp, during: RegExp, left: number } | undefined} */
let armed
/** Requests that have come and not been answered. @type {Set<{ what: string }>} */
const underWay = new Set()

const allUnderWay = () => Array.from(underWay, ({ what }) => what).join('\n')

/** @param {Moment['when']} when @param {string} what */
function pass(when, what) {
  if (armed?.when !== when || !armed.what.test(what) || !armed.during.test(allUnderWay())) return
  armed.left -= 1
  if (armed.left === 0) process.kill(process.pid, 'SIGKILL')
}

/** @param {http.IncomingMessage} request @param {string} body */
function nameOf({ method = '', url = '' }, body) {
  if (!url.startsWith('/admin') || !body.startsWith('{')) return `${method} ${url} ${body}`
  const { action = '', collectionName = '', data = '', query = '' } = JSON.parse(body)
  return `${action} ${collectionName} ${[data].flat().join()} ${query}`
}

/** @param {http.IncomingMessage} request @param {http.ServerResponse} response */
function watch(request, response) {
  const one = { what: '' }
  /** @type {Buffer[]} */
  const chunks = []
  const { push } = request
  request.push = (chunk, encoding) => {
    if (chunk !== null) chunks.push(Buffer.from(chunk))
    else {
      one.what = nameOf(request, Buffer.concat(chunks).toString('latin1'))
      underWay.add(one)
      pass('before', one.what)
    }
    return push.call(request, chunk, encoding)
  }
  const { end } = response
  response.end = /** @type {typeof end} */ (
    (/** @type {Parameters<typeof end>} */ ...rest) => {
      pass('done', one.what)
      underWay.delete(one)
      response.once('finish', () => setImmediate(pass, 'answered', one.what))
      return end.apply(response, rest)
    }
  )
}

const { emit } = http.Server.prototype
/** @this {http.Server} @param {string} event @param {any[]} rest */
http.Server.prototype.emit = function (event, ...rest) {
  if (event === 'request') watch(rest[0], rest[1])
  return emit.call(this, event, ...rest)
}

/** @param {any} root an lmdb environment @param {string} name */
function watchWrites(root, name) {
  const write = root[name].bind(root)
  root[name] = async (/** @type {() => unknown} */ change) => {
    const result = await write(() => {
      const changed = change()
      pass('uncommitted', allUnderWay())
      return changed
    })
    pass('unflushed', allUnderWay())
    return result
  }
}

const lmdb = createRequire(realpathSync('dist/local-cloud/main.cjs'))('lmdb')
const { open } = lmdb
lmdb.open = (/** @type {unknown[]} */ ...rest) => {
  const root = open(...rest)
  watchWrites(root, 'transaction')
  watchWrites(root, 'childTransaction')
  return root
}

process.on('message', (/** @type {Moment | null} */ moment) => {
  if (moment) {
    const { when, what, during = '', nth } = moment
    armed = { when, what: new RegExp(what, 'm'), during: new RegExp(during, 'm'), left: nth }
  } else armed = undefined
  process.send?.('armed')
})
// A parent that is gone wants nothing any more.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
