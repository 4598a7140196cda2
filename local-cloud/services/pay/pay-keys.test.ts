import { createPublicKey, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadPayKeys } from './pay-keys'

jest.setTimeout(30_000)
let dir: string
beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'lianpu-keys-')), 'pay')
})
afterEach(() => {
  rmSync(join(dir, '..'), { recursive: true })
})

test('keys are made once, for one reader, and are the same ever after', async () => {
  const made = await loadPayKeys(dir)
  expect(statSync(join(dir, 'keys.json')).mode & 0o777).toBe(0o600)
  expect(await loadPayKeys(dir)).toEqual(made)
})

test('the certificate is one, under its own serial, for the key that signs', async () => {
  const { certificate, publicKey, apiV3Key } = await loadPayKeys(dir)
  const parsed = new X509Certificate(certificate.publicPem)
  expect(parsed.serialNumber).toBe(certificate.serial)
  expect(parsed.verify(parsed.publicKey)).toBe(true)
  expect(parsed.publicKey.equals(createPublicKey(certificate.privatePem))).toBe(true)
  expect(parsed.publicKey.equals(createPublicKey(publicKey.publicPem))).toBe(false)
  expect(publicKey.serial).toMatch(/^PUB_KEY_ID_\d{34}$/)
  expect(Buffer.byteLength(apiV3Key)).toBe(32)
})
