import Taro from '@tarojs/taro'
import { withPrivacy } from '../privacy/with-privacy'
import { scannedCode } from './scanned-code'
import type { ScannedCode } from './types'
import { unlessLeft } from './unless-left'

/** Reads a code with WeChat's camera, or from a picture she chooses there; undefined when she leaves. @throws {errMsg} */
export async function scanCode(): Promise<ScannedCode | undefined> {
  const scanned = await withPrivacy('scanCode', () =>
    unlessLeft<Taro.scanCode.SuccessCallbackResult>(Taro.scanCode({ scanType: ['barCode', 'qrCode'] })),
  )
  return scanned && scannedCode(scanned)
}
