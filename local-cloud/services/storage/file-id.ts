import { localBucket, localEnv } from '../../environment'

const prefix = `cloud://${localEnv}.${localBucket}/`
const longestPath = 850

/** Whether a path may name a stored file: no way out of the folder, no hidden names, nothing a URL would read otherwise. */
export function isCloudPath(path: unknown): path is string {
  if (typeof path !== 'string' || path === '' || path.length > longestPath) return false
  if (!/^[\p{L}\p{N} \-!_.*()/]+$/u.test(path)) return false
  return path.split('/').every((part) => part !== '' && !part.startsWith('.'))
}

/** `cloud://<env>.<bucket>/<path>`. */
export function fileIdOf(path: string): string {
  return prefix + path
}

/** The path in a file id of this environment, or undefined. */
export function pathOfFileId(fileId: unknown): string | undefined {
  if (typeof fileId !== 'string' || !fileId.startsWith(prefix)) return undefined
  const path = fileId.slice(prefix.length)
  return isCloudPath(path) ? path : undefined
}
