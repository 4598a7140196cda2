import type React from 'react'

/** How the visitor came: WeChat's scene value, the page opened and its parameters. */
export interface Launch {
  readonly scene: number
  readonly path: string | undefined
  readonly query: Readonly<Record<string, string>>
}

/** What `orders/prepay` signs for the payment sheet. */
export interface PaymentParams {
  readonly timeStamp: string
  readonly nonceStr: string
  readonly package: string
  readonly signType: 'RSA'
  readonly paySign: string
}

/** How the payment sheet was left. `accepted` is the phone's word only: the cloud confirms. */
export type PaymentEnd = { kind: 'accepted' } | { kind: 'cancelled' } | { kind: 'failed'; reason: string }

/** An address as WeChat's own address book hands it over. */
export interface WechatAddress {
  readonly userName: string
  readonly telNumber: string
  readonly provinceName: string
  readonly cityName: string
  readonly countyName: string
  readonly detailInfo: string
}

/** Room a page with its own top bar leaves, in px of the screen. */
export interface HeadSpace {
  readonly statusBar: number
  readonly bar: number
  /** Width kept free at the right for WeChat's capsule. */
  readonly capsule: number
}

export interface RegionPickerProps {
  /** Province, city, district; empty when nothing is chosen. */
  readonly value: readonly string[]
  readonly onChange: (region: readonly [string, string, string]) => void
  readonly children: React.ReactNode
}
