import Taro from '@tarojs/taro'
import { chooseAddress } from '../platform/address'
import { withPrivacy } from '../privacy/with-privacy'
import { fromWechat, type Address } from './address'

/** An address out of WeChat's own book; undefined when she leaves it, or does not want it opened. Says when it fails. */
export async function takeFromWechat(): Promise<Address | undefined> {
  try {
    const chosen = await withPrivacy('chooseAddress', chooseAddress)
    return chosen && fromWechat(chosen)
  } catch {
    void Taro.showToast({ title: '没有取到微信地址，请直接填写', icon: 'none' })
    return undefined
  }
}
