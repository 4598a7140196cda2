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
/** The brand's sign as a data URL, a square to its edges. */
declare const SHOP_LOGO: string
/** What else brand/<code>/brand.json tells the phone; brand/README.md says what each word is for. */
declare const BRAND: {
  readonly code: string
  readonly name: string
  readonly latinName: string
  readonly slogan: string
  readonly legalName: string
  /** An invented brand; 关于 and 证照信息 say so. */
  readonly fictitious: boolean
  readonly homeRegion: { readonly province: string; readonly city: string }
  readonly voice: {
    readonly searchHint: string
    /** Words to search by when nothing is typed, 8 at most. */
    readonly hotWords: readonly string[]
    /** From 5 to 11, from 11 to 17, and the rest of the day in Shanghai. */
    readonly greetingMorning: string
    readonly greetingDay: string
    readonly greetingEvening: string
    readonly emptyCart: string
    readonly emptyOrders: string
    readonly emptyFavourites: string
    /** What happens after paying: 48 小时内发货. */
    readonly afterPay: string
    readonly memberName: string
    /** What a guide is called here: 福利官, 护肤顾问. */
    readonly guideTitle: string
    readonly moreGoods: string
    readonly relatedGoods: string
  }
  /** The five tabs in order; one is raised. */
  readonly tabs: readonly {
    readonly name: 'home' | 'category' | 'code' | 'cart' | 'me'
    readonly text: string
    readonly raised?: boolean
  }[]
  /** What this brand has on screen. */
  readonly features: {
    readonly stores: boolean
    readonly guides: boolean
    readonly reviews: boolean
    readonly favourites: boolean
    readonly footprints: boolean
    readonly sharing: boolean
    readonly restockReminder: boolean
    readonly scan: boolean
    readonly memberCode: boolean
  }
  /** WeChat's ids of the messages she may ask for, as the shop's console gives them. */
  readonly messages: {
    /** 「到货提醒」; the cloud knows it as LIANPU_TEMPLATE_RESTOCK. */
    readonly restock: string
  }
  /** What customers ask of these goods, with the brand's answer. */
  readonly questions: readonly { readonly ask: string; readonly answer: string }[]
}

/** The brand's colours by day, for what is drawn on a canvas, where CSS variables do not reach. */
declare const BRAND_PALETTE: Readonly<
  Record<
    'brand' | 'brandPale' | 'action' | 'actionPale' | 'goldOnBrand' | 'ink' | 'soft' | 'ground' | 'paper' | 'line',
    string
  >
>

/** Timers, which every runtime has; the phone's own library does not declare them. */
declare function setTimeout(act: (value?: unknown) => void, waitMs?: number): number
declare function setInterval(act: () => void, everyMs: number): number
declare function clearTimeout(timer: number): void
declare function clearInterval(timer: number): void
