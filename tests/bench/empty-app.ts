import fastifyStatic from '@fastify/static'
import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import fastify from 'fastify'

const built = resolve('.cache/empty-app')

/** Builds an app of one page with one button by the shop's own tool chain. */
export async function buildEmptyApp(): Promise<void> {
  const taro = resolve('node_modules/@tarojs/cli/bin/taro')
  await promisify(execFile)(process.execPath, [taro, 'build', '--type', 'h5', '--no-check'], {
    cwd: resolve('tests/bench/empty-app'),
    env: { ...process.env, NODE_ENV: 'production', CI: 'true' },
  })
}

/** Serves it as the local cloud serves the shop. */
export async function serveEmptyApp(): Promise<{ url: string; close: () => Promise<void> }> {
  const app = fastify({ forceCloseConnections: true })
  await app.register(fastifyStatic, { root: built, prefix: '/shop/' })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return { url, close: () => app.close() }
}
