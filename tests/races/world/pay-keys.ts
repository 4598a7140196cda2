import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PayKeys } from '#local-cloud/services/pay/pay-keys'

const pair = () =>
  // Short, since thousands of payments are signed and nobody has to be kept out.
  generateKeyPairSync('rsa', {
    modulusLength: 1024,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })

let made: PayKeys | undefined

function makeKeys(): PayKeys {
  const [merchant, platform, certificate] = [pair(), pair(), pair()]
  return {
    appId: 'wx00000000proof000',
    merchantId: '1600000009',
    merchantSerial: 'A'.repeat(40),
    merchantPrivatePem: merchant.privateKey,
    merchantPublicPem: merchant.publicKey,
    apiV3Key: 'proofproofproofproofproofproof00',
    publicKey: { serial: 'PUB_KEY_ID_0100', privatePem: platform.privateKey, publicPem: platform.publicKey },
    certificate: { serial: 'B'.repeat(40), privatePem: certificate.privateKey, publicPem: certificate.publicKey },
  }
}

/** One merchant for all worlds of this process; the local cloud finds its keys in `dir`. */
export function leavePayKeys(dir: string): PayKeys {
  made ??= makeKeys()
  mkdirSync(dir, { recursive: true })
  writeFileSync(join(dir, 'keys.json'), JSON.stringify(made))
  return made
}
