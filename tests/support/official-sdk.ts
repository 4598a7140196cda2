import type { DatabaseService } from '#local-cloud/ports'
import { startWireServer } from './wire-server'

type WxServerSdk = typeof import('wx-server-sdk')

/** The unmodified official SDK, pointed at a database by environment alone. */
export interface OfficialSdk {
  readonly cloud: WxServerSdk
  readonly db: ReturnType<WxServerSdk['database']>
  close(): Promise<void>
}

/** The variables with which the SDK reaches a local cloud at `url`. */
export function sdkEnvironment(url: string): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local-env',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TCB_ENV: 'local-env',
    TCB_SOURCE: 'wx_client',
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE,TCB_SEQID',
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_UNIONID,WX_API_TOKEN',
    SILENCE: 'true',
  }
}

/** Loads the SDK afresh against a wire server for `database`. It reads its environment when it is required and at each
 *  request, so one test file uses one server; every jest file has its own module registry and process.env. */
export async function loadOfficialSdk(database: DatabaseService): Promise<OfficialSdk> {
  const server = await startWireServer(database)
  Object.assign(process.env, sdkEnvironment(server.url))
  const cloud = (await import('wx-server-sdk')).default as unknown as WxServerSdk
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
  return { cloud, db: cloud.database(), close: () => server.close() }
}
