import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { WireFailure } from '../../wire/wire-failure'
import type { StorageService } from './storage'

const uploadLimit = 100 * 1024 * 1024

/** COS answers a refused upload in XML; the SDK reads code, message and the two ids. */
const cosError = (code: string, message: string) =>
  `<?xml version='1.0' encoding='utf-8' ?>\n<Error><Code>${code}</Code><Message>${message}</Message>` +
  '<RequestId>local</RequestId><TraceId>local</TraceId></Error>'

/** `GET /storage/<path>` for anyone, `PUT` for whoever holds a ticket. Mounted in a scope of its own: bodies are streams. */
export async function mountStorage(app: FastifyInstance, storage: StorageService): Promise<void> {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, _payload, done) => done(null))
  await app.register(fastifyStatic, {
    root: storage.filesDir,
    prefix: '/storage/',
    dotfiles: 'deny',
    index: false,
    // A stored page must not act as one of this origin.
    setHeaders: (reply) => {
      reply.setHeader(
        'content-security-policy',
        "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'",
      )
      reply.setHeader('x-content-type-options', 'nosniff')
    },
  })
  app.put('/storage/*', { bodyLimit: uploadLimit }, async (request, reply) => {
    const path = (request.params as { '*': string })['*']
    try {
      await storage.receive({ path, authorization: request.headers.authorization, body: request.raw })
      return await reply.status(200).send('')
    } catch (error) {
      if (!(error instanceof WireFailure)) throw error
      request.raw.resume()
      return reply.status(403).type('application/xml').send(cosError(error.code, error.message))
    }
  })
}
