import { createCipheriv, X509Certificate } from 'node:crypto'
import vectors from '../../../tests/fixtures/pay-v3-vectors.json'
import { openResource } from './open-resource'

const { aesGcm } = vectors
const sealed = { ciphertext: aesGcm.ciphertextBase64, associated_data: aesGcm.associatedData, nonce: aesGcm.nonce }
const bytes = Buffer.from(sealed.ciphertext, 'base64')

test('the message of the official Java SDK opens', () => {
  expect(openResource(sealed, aesGcm.apiV3Key)).toBe(aesGcm.plaintext)
})

test('the certificate download of the official Java SDK opens to the certificate it names', () => {
  const { apiV3Key, body, certificatePem } = vectors.certificatesResponse
  const [entry] = (JSON.parse(body) as { data: { serial_no: string; encrypt_certificate: typeof sealed }[] }).data
  const pem = openResource(entry!.encrypt_certificate, apiV3Key)
  expect(pem.trim()).toBe(certificatePem.trim())
  expect(new X509Certificate(pem).serialNumber).toBe(entry!.serial_no)
})

test.each([
  ['another APIv3 key', sealed, 'b7cde1ZJB1kG2e7VfTs3jQzaWizur8Gb'],
  ['an APIv3 key of the wrong length', sealed, 'short'],
  ['another nonce', { ...sealed, nonce: 'aluk4a9R25RW' }, aesGcm.apiV3Key],
  ['other associated data', { ...sealed, associated_data: 'transaction' }, aesGcm.apiV3Key],
  ['no associated data', { ...sealed, associated_data: '' }, aesGcm.apiV3Key],
  ['a changed ciphertext', { ...sealed, ciphertext: flip(bytes, 0) }, aesGcm.apiV3Key],
  ['a changed tag', { ...sealed, ciphertext: flip(bytes, bytes.length - 1) }, aesGcm.apiV3Key],
  ['a truncated tag', { ...sealed, ciphertext: bytes.subarray(0, -1).toString('base64') }, aesGcm.apiV3Key],
  [
    'a tag alone, cut to four bytes',
    { ...sealed, ciphertext: bytes.subarray(0, 4).toString('base64') },
    aesGcm.apiV3Key,
  ],
  ['nothing', { ...sealed, ciphertext: '' }, aesGcm.apiV3Key],
])('%s opens nothing, and does not say why', (_what, resource, key) => {
  expect(() => openResource(resource, key)).toThrow(new Error('resource does not open'))
})

test('the first four bytes of a right tag are not a tag', () => {
  const cipher = createCipheriv('aes-256-gcm', aesGcm.apiV3Key, aesGcm.nonce)
  cipher.setAAD(Buffer.from(aesGcm.associatedData)).final()
  const tag = cipher.getAuthTag()
  expect(openResource({ ...sealed, ciphertext: tag.toString('base64') }, aesGcm.apiV3Key)).toBe('')
  const cut = { ...sealed, ciphertext: tag.subarray(0, 4).toString('base64') }
  expect(() => openResource(cut, aesGcm.apiV3Key)).toThrow('resource does not open')
})

function flip(buffer: Buffer, index: number): string {
  const copy = Buffer.from(buffer)
  copy[index] = copy[index]! ^ 1
  return copy.toString('base64')
}
