import Taro from '@tarojs/taro'
import { withPrivacy } from '../privacy/with-privacy'
import type { WechatAddress } from './types'
import { unlessLeft } from './unless-left'

/** The person's choice from WeChat's address book, or undefined when she leaves it without one. @throws {errMsg} */
export async function chooseAddress(): Promise<WechatAddress | undefined> {
  return withPrivacy('chooseAddress', () => unlessLeft<WechatAddress>(Taro.chooseAddress()))
}
