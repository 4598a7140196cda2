import type { FastifyInstance } from 'fastify'
import type { HostEventLog } from '../event-log'
import type { StorageService } from '../services/storage/storage'
import { malformed } from './call-reply'

export interface PhoneServices {
  readonly events: HostEventLog
  readonly storage: StorageService
  /** What the panel can hold before the camera. */
  readonly barcodes: readonly object[]
}

const persona = /^[A-Za-z0-9_-]{1,64}$/
/** The only places a visitor's phone may put a picture, under a name it made up. */
const visitorsPicture = /^(?:avatars|review-pictures)\/[a-z0-9]{24}\.(?:webp|png|jpg)$/
const longestMessage = 600

const fieldsOf = (body: unknown) => (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>

/** `/sim/*`: what WeChat's own program on the phone does, for a phone that is a browser. */
export function mountPhone(app: FastifyInstance, { events, storage, barcodes }: PhoneServices): void {
  app.get('/sim/barcodes', () => ({ ok: true, barcodes }))
  app.post('/sim/upload', async (request, reply) => {
    const { path } = fieldsOf(request.body)
    const from = request.headers['x-persona']
    if (typeof from !== 'string' || !persona.test(from))
      return reply.status(400).send(malformed('x-persona', 'openid').body)
    if (typeof path !== 'string' || !visitorsPicture.test(path))
      return reply
        .status(400)
        .send(malformed('path', 'avatars|review-pictures/<24 letters or digits>.webp|png|jpg').body)
    const granted = (await storage.handle({ action: 'storage.getUploadMetadata', path })) as object
    events.add('sim.upload', { persona: from, path })
    return { ok: true, ...granted }
  })
  app.post('/sim/service-message', (request, reply) => {
    const { persona: from, text, about } = fieldsOf(request.body)
    if (typeof text !== 'string' || text.trim() === '' || text.length > longestMessage)
      return reply.status(400).send(malformed('text', `1 to ${String(longestMessage)} characters`).body)
    events.add('sim.service-message', { persona: from, text, ...(typeof about === 'string' && { about }) })
    return { ok: true }
  })
}
