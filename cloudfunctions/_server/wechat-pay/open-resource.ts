import { createDecipheriv } from 'node:crypto'
import * as z from 'zod'

/** How WeChat wraps what only the merchant may read. */
export const sealedResource = z.object({
  algorithm: z.literal('AEAD_AES_256_GCM'),
  ciphertext: z.base64(),
  associated_data: z.string().default(''),
  nonce: z.string().refine((nonce) => Buffer.byteLength(nonce) === 12),
})
export type SealedResource = z.output<typeof sealedResource>

const tagBytes = 16

/** The plaintext under the APIv3 key. @throws Error, always the same, when anything about it was changed. */
export function openResource(resource: Omit<SealedResource, 'algorithm'>, apiV3Key: string): string {
  const sealed = Buffer.from(resource.ciphertext, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', Buffer.from(apiV3Key), Buffer.from(resource.nonce), {
      // Else the cipher would settle for a shorter, weaker tag.
      authTagLength: tagBytes,
    })
    decipher.setAAD(Buffer.from(resource.associated_data)).setAuthTag(sealed.subarray(-tagBytes))
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]).toString('utf8')
  } catch {
    throw new Error('resource does not open')
  }
}
