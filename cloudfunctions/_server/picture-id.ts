/**
 * The public-read `cloud://` id of a picture by its storage path. `LIANPU_STORAGE_PREFIX` is `cloud://<env>.<bucket>/`.
 * @throws Error when the environment does not say where pictures are.
 */
export function pictureId(path: string): string {
  const prefix = process.env['LIANPU_STORAGE_PREFIX']
  if (!prefix?.startsWith('cloud://')) throw new Error('LIANPU_STORAGE_PREFIX is not set')
  return `${prefix.replace(/\/$/, '')}/${path}`
}
