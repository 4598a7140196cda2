import { randomBytes } from 'node:crypto'
import { createWriteStream, mkdirSync } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Readable } from 'node:stream'
import type { WireRequest } from '../../ports'
import { WireFailure } from '../../wire/wire-failure'
import { fileIdOf, isCloudPath, pathOfFileId } from './file-id'
import { createUploadTickets, type UploadTickets } from './upload-ticket'

/** Files behind `cloud://` ids, public to read, kept under `<dir>/files`. */
export interface StorageService {
  /** Answers `storage.*` of the wire. @throws WireFailure */
  handle(request: WireRequest): Promise<unknown>
  /** Where the files are. */
  readonly filesDir: string
  /** Stores what an upload sends. @throws WireFailure without a good ticket. */
  receive(upload: { path: string; authorization: unknown; body: Readable }): Promise<void>
}

export interface StorageOptions {
  readonly dir: string
  /** `http://127.0.0.1:<port>`, asked when a URL is made. */
  readonly origin: () => string
}

const temporarySeconds = 86_400
const atMostFiles = 50

const listOf = (value: unknown): unknown[] => {
  if (!Array.isArray(value)) throw new WireFailure('INVALID_PARAM', 'a list of files is expected')
  if (value.length > atMostFiles) throw new WireFailure('INVALID_PARAM', `at most ${String(atMostFiles)} files at once`)
  return value
}

const isFile = async (file: string) => (await stat(file).catch(() => undefined))?.isFile() ?? false

/** @see StorageService */
export function createStorage({ dir, origin }: StorageOptions): StorageService {
  return new FolderStorage(dir, origin)
}

class FolderStorage implements StorageService {
  readonly filesDir: string
  private readonly tickets: UploadTickets
  private readonly origin: () => string

  constructor(dir: string, origin: () => string) {
    this.filesDir = join(dir, 'files')
    mkdirSync(this.filesDir, { recursive: true })
    this.tickets = createUploadTickets(join(dir, 'upload-key'))
    this.origin = origin
  }

  async handle(request: WireRequest): Promise<unknown> {
    if (request.action === 'storage.getUploadMetadata') return this.uploadMetadata(request['path'])
    if (request.action === 'storage.batchGetDownloadUrl') {
      const wanted = listOf(request['file_list']) as { fileid?: unknown; max_age?: unknown }[]
      return { download_list: await Promise.all(wanted.map((one) => this.downloadUrl(one.fileid, one.max_age))) }
    }
    if (request.action === 'storage.batchDeleteFile') {
      return { delete_list: await Promise.all(listOf(request['fileid_list']).map((one) => this.remove(one))) }
    }
    throw new WireFailure('INVALID_ACTION', `the local cloud has no action ${request.action}`)
  }

  async receive({
    path,
    authorization,
    body,
  }: {
    path: string
    authorization: unknown
    body: Readable
  }): Promise<void> {
    if (!isCloudPath(path) || !this.tickets.isGood(path, authorization)) {
      throw new WireFailure('AccessDenied', 'the upload was not granted, or not for this path')
    }
    const file = join(this.filesDir, path)
    const half = `${file}.${randomBytes(6).toString('hex')}.part`
    await mkdir(dirname(file), { recursive: true })
    await pipeline(body, createWriteStream(half))
    await rename(half, file)
  }

  private uploadMetadata(path: unknown) {
    if (!isCloudPath(path)) throw new WireFailure('INVALID_PARAM', `not a path for a file: ${String(path)}`)
    const url = `${this.origin()}/storage/${encodeURI(path)}`
    // The SDK sends cosFileId back as a header, which holds no Chinese.
    const cosFileId = encodeURIComponent(path)
    return { url, token: 'local', authorization: this.tickets.issue(path), fileId: fileIdOf(path), cosFileId }
  }

  private async downloadUrl(fileID: unknown, wantedAge: unknown) {
    const path = pathOfFileId(fileID)
    if (!path || !(await isFile(join(this.filesDir, path)))) {
      return { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '' }
    }
    const maxAge = typeof wantedAge === 'number' ? wantedAge : temporarySeconds
    // Not percent-encoded: the SDK encodes it once more before it downloads.
    return { code: 'SUCCESS', fileID, tempFileURL: `${this.origin()}/storage/${path}`, maxAge }
  }

  private async remove(fileID: unknown) {
    const path = pathOfFileId(fileID)
    if (!path || !(await isFile(join(this.filesDir, path)))) return { code: 'STORAGE_FILE_NONEXIST', fileID }
    await rm(join(this.filesDir, path))
    return { code: 'SUCCESS', fileID }
  }
}
