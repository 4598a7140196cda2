/** The one environment a local cloud has, and the mini-program it belongs to. */
export const localEnv = 'local-env'
export const localBucket = '6c6f-local-env'
export const localRegion = 'ap-shanghai'
/** Used unless `LIANPU_APPID` names the real one. */
export const localAppid = 'wx10ca10ca10ca10ca'

/**
 * The variables by which an unmodified SDK finds this cloud instead of Tencent's. The credentials only have to be there:
 * the local cloud checks no signature.
 */
export function sdkEnvironment(origin: string): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${origin}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: localRegion,
    SCF_NAMESPACE: localEnv,
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TCB_ENV: localEnv,
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE,TCB_SEQID',
    SILENCE: 'true',
  }
}

export interface Caller {
  readonly token: string
  readonly openid: string | undefined
  readonly appid: string
  readonly source: string
  /** Top-level event fields whose data came from WeChat. */
  readonly openDataKeys: readonly string[]
}

/** The variables of one call: who calls, from where, and the token its requests carry. */
export function callEnvironment(caller: Caller): Record<string, string> {
  const fromPhone =
    caller.openid === undefined ? {} : { WX_OPENID: caller.openid, WX_APPID: caller.appid, WX_CLIENTIP: '127.0.0.1' }
  const openData =
    caller.openDataKeys.length === 0 ? {} : { WX_OPEN_DATA_INFO: JSON.stringify({ keys: caller.openDataKeys }) }
  const timer = caller.source === 'wx_trigger' ? { TRIGGER_SRC: 'timer', WX_TRIGGER_API_TOKEN_V0: caller.token } : {}
  const wx = { ...fromPhone, ...openData, WX_API_TOKEN: caller.token }
  const source = caller.source === '' ? {} : { TCB_SOURCE: caller.source }
  return { ...wx, ...timer, ...source, WX_CONTEXT_KEYS: Object.keys(wx).join(',') }
}
