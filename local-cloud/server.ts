import fastifyStatic from '@fastify/static'
import fastify, { type FastifyInstance } from 'fastify'
import { existsSync } from 'node:fs'
import { mountCalls } from './gateway/call-route'
import { malformed, unknownAction } from './gateway/call-reply'
import { guardRequests } from './gateway/guard'
import { mountHttpAccess } from './gateway/http-access'
import { mountPhone } from './gateway/phone-routes'
import { mountSim, type SimServices } from './gateway/sim-routes'
import { mountStorage } from './services/storage/storage-route'
import type { WireServices } from './wire/actions'
import { mountAdmin } from './wire/admin-route'

export interface ServerOptions {
  readonly wire: WireServices
  readonly sim: SimServices
  /** What the panel can hold before the camera. */
  readonly barcodes: readonly object[]
  /** Served at `/`. */
  readonly panelDir: string | undefined
  /** The shop for the browser, served at `/shop/`. */
  readonly shopDir: string | undefined
}

/** A server with nothing but the guard, the health check and one shape for errors; the pay simulator mounts itself on it. */
export function createServer(address: { readonly port: number; readonly isReady: boolean }): FastifyInstance {
  const app = fastify({ forceCloseConnections: true, routerOptions: { maxParamLength: 1_000 } })
  guardRequests(app, () => address.port)
  app.setErrorHandler((error: { statusCode?: number; code?: string; message: string }, _request, reply) => {
    const status = error.statusCode ?? 500
    const details = { why: error.message }
    if (status >= 500) {
      return reply
        .status(500)
        .send({ ok: false, refusal: { code: 'INTERNAL', message: '服务开小差了，请稍后再试', details } })
    }
    return reply.status(status === 415 ? 415 : 400).send(malformed('body', error.code ?? 'json').body)
  })
  app.setNotFoundHandler((request, reply) =>
    reply.status(404).send(unknownAction(request.url.split('?')[0] ?? '').body),
  )
  app.get('/healthz', (_request, reply) => reply.status(address.isReady ? 200 : 503).send({ ok: address.isReady }))
  return app
}

async function serveFolder(app: FastifyInstance, prefix: string, dir: string | undefined): Promise<void> {
  if (!dir || !existsSync(dir)) return
  await app.register(async (scope) => {
    await scope.register(fastifyStatic, { root: dir, prefix, dotfiles: 'deny', redirect: prefix !== '/' })
  })
}

/** Mounts everything but the pay simulator. */
export async function mountAll(app: FastifyInstance, options: ServerOptions): Promise<void> {
  const { wire, sim } = options
  mountCalls(app, wire.platform)
  mountSim(app, sim)
  mountPhone(app, { events: sim.events, storage: wire.storage, barcodes: options.barcodes })
  await app.register(async (scope) => {
    mountAdmin(scope, wire)
    await Promise.resolve()
  })
  await app.register(async (scope) => {
    mountHttpAccess(scope, wire.platform)
    await Promise.resolve()
  })
  await app.register((scope) => mountStorage(scope, wire.storage))
  await serveFolder(app, '/shop/', options.shopDir)
  await serveFolder(app, '/', options.panelDir)
}
