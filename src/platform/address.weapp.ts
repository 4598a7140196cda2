import Taro from '@tarojs/taro'
import { errMsgOf } from './platform-error'
import type { WechatAddress } from './types'

/** The person's choice from WeChat's address book, or undefined when she leaves it without one. @throws {errMsg} */
export async function chooseAddress(): Promise<WechatAddress | undefined> {
  try {
    return await Taro.chooseAddress()
  } catch (thrown) {
    if (/:fail cancel/.test(errMsgOf(thrown))) return undefined
    throw thrown
  }
}
