import { withPrivacy } from '../privacy/with-privacy'
import { askPanel } from './panel'
import { scannedCode, type ScanResult } from './scanned-code'
import type { ScannedCode } from './types'
import { unlessLeft } from './unless-left'

/** Reads a code the panel holds before the camera; undefined when she leaves. @throws {errMsg} */
export async function scanCode(): Promise<ScannedCode | undefined> {
  const scanned = await withPrivacy('scanCode', () => unlessLeft(askPanel<ScanResult>('scanCode', {})))
  return scanned && scannedCode(scanned)
}
