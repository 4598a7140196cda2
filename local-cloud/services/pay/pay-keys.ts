import { generateKeyPairSync, randomBytes, X509Certificate } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** One key WeChat signs with. `publicPem` is a certificate or a public key, as `WECHAT_PAY_PLATFORM_KEYS` takes both. */
export interface PlatformKey {
  serial: string
  privatePem: string
  publicPem: string
}

/** Everything secret of one local merchant; PEM text throughout. */
export interface PayKeys {
  appId: string
  merchantId: string
  merchantSerial: string
  merchantPrivatePem: string
  merchantPublicPem: string
  apiV3Key: string
  /** 微信支付公钥: serial `PUB_KEY_ID_…`. */
  publicKey: PlatformKey
  /** 平台证书: serial in hex, as inside the certificate. */
  certificate: PlatformKey
}

/** The keys under `dir`, made at the first start (mode 0600) and the same ever after. */
export async function loadPayKeys(dir: string): Promise<PayKeys> {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const file = join(dir, 'keys.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as PayKeys
  const keys = await makePayKeys()
  // Written beside and renamed, so that a start that is killed leaves no half file.
  writeFileSync(`${file}.new`, JSON.stringify(keys), { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return keys
}

async function makePayKeys(): Promise<PayKeys> {
  const merchant = rsaPair()
  const platform = rsaPair()
  return {
    appId: 'wx00000000lianpu00',
    merchantId: '1600000001',
    merchantSerial: hexSerial(),
    merchantPrivatePem: merchant.privateKey,
    merchantPublicPem: merchant.publicKey,
    apiV3Key: randomBytes(16).toString('hex'),
    publicKey: {
      serial: `PUB_KEY_ID_01${randomDigits(32)}`,
      privatePem: platform.privateKey,
      publicPem: platform.publicKey,
    },
    certificate: await selfSigned(rsaPair()),
  }
}

function rsaPair() {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
}

/** Five years, like a real platform certificate. Its dates are real time: nobody checks them against the local clock. */
async function selfSigned(pair: ReturnType<typeof rsaPair>): Promise<PlatformKey> {
  const { default: forge } = await import('node-forge')
  const certificate = forge.pki.createCertificate()
  const name = [{ name: 'commonName', value: 'Lianpu local WeChat Pay platform' }]
  certificate.publicKey = forge.pki.publicKeyFromPem(pair.publicKey)
  certificate.serialNumber = hexSerial()
  certificate.validity.notBefore = new Date()
  certificate.validity.notAfter = new Date(Date.now() + 5 * 365 * 86_400_000)
  certificate.setSubject(name)
  certificate.setIssuer(name)
  certificate.sign(forge.pki.privateKeyFromPem(pair.privateKey), forge.md.sha256.create())
  const publicPem = forge.pki.certificateToPem(certificate)
  return { serial: new X509Certificate(publicPem).serialNumber, privatePem: pair.privateKey, publicPem }
}

/** 20 bytes, first bit 0: a serial number is a positive integer. */
function hexSerial(): string {
  return `5${randomBytes(20).toString('hex').slice(1)}`.toUpperCase()
}

/** `length` random decimal digits, first not 0. */
export function randomDigits(length: number): string {
  const digits = Array.from(randomBytes(length), (byte) => String(byte % 10)).join('')
  return digits.startsWith('0') ? `4${digits.slice(1)}` : digits
}
