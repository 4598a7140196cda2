import type React from 'react'

/** In px of the window. */
export interface TapPoint {
  readonly x: number
  readonly y: number
}

/** Of the part of the screen a page has, in px. */
export interface WindowSize {
  readonly windowWidth: number
  readonly windowHeight: number
}

export interface OpenedPage {
  /** As app.config names it, without a leading slash. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
}

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

/** WeChat's question whether one of its own buttons or fields may hand something over. */
export interface PlatformQuestion {
  /** `button.getPhoneNumber`, `input.nickname`, `chooseAddress`… */
  readonly referrer: string
  /** Tells WeChat that she sees the question. */
  readonly shown: () => void
  readonly answer: (agreed: boolean) => void
}

/** What every button of the platform's own is made of. */
export interface PlatformButtonProps {
  readonly className: string
  readonly label: string
  readonly children: React.ReactNode
}

export interface PhoneNumberButtonProps extends PlatformButtonProps {
  /** The code `members/bindPhone` takes: 5 minutes, once. */
  readonly onCode: (code: string) => void
  /** She was not asked, or did not want to: a sentence for where the button stands. */
  readonly onRefused: (sentence: string) => void
}

export interface AvatarButtonProps extends PlatformButtonProps {
  /** A picture on this phone, to be given to `uploadPicture`. */
  readonly onChosen: (file: string) => void
}

export interface NicknameInputProps {
  readonly className: string
  readonly value: string
  readonly maxLength: number
  readonly onChange: (nickname: string) => void
}

/** What a code turned out to say. */
export interface ScannedCode {
  /** barcode: EAN-13 or Code 128 · qr: a QR code · mini-code: a 小程序码, whose `text` is the path it opens. */
  readonly kind: 'barcode' | 'qr' | 'mini-code'
  readonly text: string
}

/** WeChat's word on each template asked for. */
export type SubscribeAnswer = 'accept' | 'reject' | 'ban' | 'filter'

/** A card that goes into a chat. */
export interface ShareCard {
  readonly title: string
  /** Begins with `/`, its query included. */
  readonly path: string
  /** A drawn picture 5:4, waited for at most 3 seconds. */
  readonly picture?: Promise<string | undefined>
}

export interface ServiceButtonProps extends PlatformButtonProps {
  /** Where she asks from; the person who answers sees it. */
  readonly from: string
  /** The card about the goods or the order she asks about. */
  readonly card?: { readonly title: string; readonly path: string; readonly picture?: string }
}

/** saved · left: she changed her mind · denied: the phone does not let WeChat write into the album. */
export type SaveEnd = 'saved' | 'left' | 'denied'

/** Where a node stands now, in px from the top of the screen. */
export interface NodeExtent {
  readonly key: string
  readonly top: number
  readonly bottom: number
}

/** A payment as WeChat's confirm-receipt component asks for it. */
export interface ReceiptTrade {
  readonly merchantId: string
  readonly merchantTradeNo: string
  readonly transactionId: string
}

/** confirmed: she confirmed in WeChat · left: she did not · unavailable: WeChat has no such component here, or did not open it. */
export type ReceiptEnd = 'confirmed' | 'left' | 'unavailable'
