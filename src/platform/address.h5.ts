import { askPanel } from './panel'
import type { WechatAddress } from './types'

/** The person's choice from WeChat's address book, or undefined when she leaves it without one. @throws {errMsg} */
export async function chooseAddress(): Promise<WechatAddress | undefined> {
  try {
    return await askPanel<WechatAddress>('chooseAddress', {})
  } catch (thrown) {
    if (/:fail cancel/.test(String((thrown as { errMsg?: string } | null)?.errMsg))) return undefined
    throw thrown
  }
}
