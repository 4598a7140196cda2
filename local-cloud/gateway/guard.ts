import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Paths that programs outside call, each authenticated by its own means. */
const exempt = [/^\/http\//, /^\/v3\//, /^\/admin(?:\?|$)/]
const isUpload = (request: FastifyRequest) => request.method === 'PUT' && request.url.startsWith('/storage/')

const changesNothing = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Why a request is refused, or undefined. `port` is the one listened on. */
function refusalOf(request: FastifyRequest, port: number): string | undefined {
  const hosts = [`127.0.0.1:${String(port)}`, `localhost:${String(port)}`]
  const { host, origin } = request.headers
  if (!host || !hosts.includes(host)) return 'unknown host'
  if (origin !== undefined && !hosts.some((own) => origin === `http://${own}`)) return 'foreign origin'
  if (changesNothing.has(request.method) || isUpload(request)) return undefined
  if (exempt.some((path) => path.test(request.url))) return undefined
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    return 'content-type must be application/json'
  const hasOwnHeader = request.headers['x-lianpu'] !== undefined || request.headers['x-persona'] !== undefined
  return hasOwnHeader ? undefined : 'the header x-lianpu: 1 is missing'
}

/**
 * Refuses what a web page of another origin could send: a foreign Host (DNS rebinding) or Origin, and any change without
 * a content type and header that need a preflight, which is never granted.
 */
export function guardRequests(app: FastifyInstance, port: () => number): void {
  app.addHook('onRequest', async (request, reply) => {
    const refusal = refusalOf(request, port())
    if (refusal !== undefined) {
      await reply
        .status(403)
        .send({ ok: false, refusal: { code: 'FORBIDDEN', message: '请求被拒绝', details: { why: refusal } } })
    }
  })
}
