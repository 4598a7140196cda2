import Taro from '@tarojs/taro'

/** Offers to call a number; whoever leaves the offer has left it. */
export function callPhone(phoneNumber: string): void {
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
}
