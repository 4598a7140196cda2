import cloud from 'wx-server-sdk'

/** The one file that knows wx-server-sdk and reads the clock. */
// The typings know env as a string only; the documented constant is a symbol.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

let opened: ReturnType<typeof cloud.database> | undefined

/** The environment's database; a missing document reads as none instead of throwing. */
export function database() {
  opened ??= cloud.database({ throwOnNotFound: false } as Parameters<typeof cloud.database>[0])
  return opened
}

/** Query and update operators (`gte`, `inc`, `exists`…), made when first used. */
export const command = () => database().command

/** Epoch ms by the platform's clock. */
export function now(): number {
  return Date.now()
}

/** Who called, as the platform states it; never read from the event. */
export interface Caller {
  /** Absent for timers and HTTP access. */
  readonly openid: string | undefined
  /** The call chain, e.g. `wx_client`, `wx_client,scf`, `wx_trigger`. */
  readonly source: string
  /** Names of the event's fields whose content the platform itself decrypted from a CloudID. */
  readonly openDataKeys: readonly string[]
}

/** Reads the caller of the call being served. Call it inside `main` only. */
export function caller(): Caller {
  const context = cloud.getWXContext()
  return {
    openid: textOf(context.OPENID),
    source: context.SOURCE ?? '',
    openDataKeys: openDataKeys(context['OPEN_DATA_INFO']),
  }
}

/** The SDK turns an openid of digits alone into a number, whatever its typings say. */
function textOf(openid: unknown): string | undefined {
  if (typeof openid === 'number') return String(openid)
  return typeof openid === 'string' && openid !== '' ? openid : undefined
}

function openDataKeys(info: unknown): string[] {
  if (typeof info !== 'string' || info === '') return []
  const parsed: unknown = JSON.parse(info)
  const keys = (parsed as { keys?: unknown }).keys
  return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : []
}

/** WeChat's server API as the SDK answers it: camelCase fields; a refusal is thrown with its `errCode`. */
type WechatCall = (params: object) => Promise<Record<string, unknown>>

/**
 * Asks WeChat's server API by its dotted name, e.g. `security.msgSecCheck`; the function's config.json must permit it.
 * @throws the SDK's error, with WeChat's or the platform's `errCode`
 */
export async function askWechat(api: string, params: object): Promise<Record<string, unknown>> {
  let found: unknown = cloud.openapi
  for (const part of api.split('.')) found = (found as Record<string, unknown>)[part]
  return (found as WechatCall)(params)
}

/** A stored file's bytes. @throws the SDK's error when there is none */
export async function storedFile(fileID: string): Promise<Buffer> {
  return (await cloud.downloadFile({ fileID })).fileContent
}

/** Stores a file under a path of this environment's storage; one that is there is replaced. */
export async function storeFile(cloudPath: string, fileContent: Buffer): Promise<void> {
  await cloud.uploadFile({ cloudPath, fileContent })
}
