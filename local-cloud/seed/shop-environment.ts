import { localBucket, localEnv } from '../environment'
import { ownerOpenid } from './personas'

/** What the shop's functions are told by their environment, besides WeChat Pay's. */
export const shopEnvironment: Readonly<Record<string, string>> = {
  LIANPU_OWNER_OPENID: ownerOpenid,
  LIANPU_STORAGE_PREFIX: `cloud://${localEnv}.${localBucket}/`,
  LIANPU_TEMPLATE_RESTOCK: 'local-restock-reminder',
}
