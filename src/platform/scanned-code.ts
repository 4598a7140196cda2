import type { ScannedCode } from './types'

/** What `wx.scanCode` answers, as far as the shop reads it. */
export interface ScanResult {
  readonly result: string
  /** `EAN_13`, `CODE_128`, `QR_CODE`, `WX_CODE`… */
  readonly scanType: string
  /** The page a 小程序码 of this mini-program opens. */
  readonly path?: string
}

const kinds: Readonly<Record<string, ScannedCode['kind']>> = { QR_CODE: 'qr', WX_CODE: 'mini-code' }

/** A 小程序码 has no text of its own: what it says is the path it opens. */
export function scannedCode({ result, scanType, path }: ScanResult): ScannedCode {
  const kind = kinds[scanType] ?? 'barcode'
  return { kind, text: kind === 'mini-code' && path ? path : result }
}
