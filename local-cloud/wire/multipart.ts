import busboy from 'busboy'
import type { Readable } from 'node:stream'

/** A multipart body of the SDK: text fields, and bytes under the names of those sent as files or buffers. */
export interface MultipartBody {
  readonly fields: Readonly<Record<string, string>>
  readonly bytes: Readonly<Record<string, Buffer>>
}

const fieldLimitBytes = 16 * 1024 * 1024

/** Reads a multipart request. @throws when it is malformed or a part is larger than 16 MB. */
export function readMultipart(headers: Record<string, unknown>, body: Readable): Promise<MultipartBody> {
  return new Promise((resolve, reject) => {
    const fields: Record<string, string> = {}
    const bytes: Record<string, Buffer> = {}
    const limits = { fieldSize: fieldLimitBytes, fileSize: fieldLimitBytes }
    // latin1 keeps every byte: the SDK sends protobuf as an ordinary field.
    const parser = busboy({ headers: headers as busboy.BusboyConfig['headers'] & object, limits, defCharset: 'latin1' })
    parser.on('field', (name, value, info) => {
      if (info.valueTruncated) reject(new Error(`the part ${name} is too large`))
      bytes[name] = Buffer.from(value, 'latin1')
      fields[name] = bytes[name].toString('utf8')
    })
    parser.on('file', (name, stream) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('limit', () => reject(new Error(`the part ${name} is too large`)))
      stream.on('end', () => {
        bytes[name] = Buffer.concat(chunks)
      })
    })
    parser.on('close', () => resolve({ fields, bytes }))
    parser.on('error', reject)
    body.pipe(parser)
  })
}
