/// <reference types="@tarojs/taro" />

declare module '*.scss'
declare module '*.png' {
  const path: string
  export default path
}

/** Only what the build replaces by a constant. */
declare const process: { env: { TARO_ENV: 'weapp' | 'h5'; NODE_ENV: 'development' | 'production' } }

/** The drawing-free core of `qrcode`; the package's own types speak of its entry only. */
declare module 'qrcode/lib/core/qrcode' {
  export function create(
    segments: { data: Uint8Array; mode: 'byte' }[],
    options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' },
  ): { modules: { size: number; get(row: number, column: number): number } }
}

/** The drawing-free encoder of `jsbarcode`: '1' is a dark module. */
declare module 'jsbarcode/bin/barcodes/CODE128/CODE128_AUTO' {
  const Code128: new (text: string, options: object) => { encode(): { data: string } }
  export default Code128
}

/** The brand's own words, put in by the build. */
declare const SHOP_NAME: string
declare const SHOP_SLOGAN: string

/** Timers, which every runtime has; the phone's own library does not declare them. */
declare function setTimeout(act: (value?: unknown) => void, waitMs?: number): number
declare function setInterval(act: () => void, everyMs: number): number
declare function clearTimeout(timer: number): void
declare function clearInterval(timer: number): void
