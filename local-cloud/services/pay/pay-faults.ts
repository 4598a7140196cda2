/** What a test or the panel may break. */
export interface PayFaults {
  /** Real ms by which every smartguide call is slowed down. */
  smartguideDelayMs: number
  /** Prepay answers 500 SYSTEM_ERROR. */
  prepayFails: boolean
  /** Refunds are refused for want of money in the merchant's account. */
  merchantIsOutOfMoney: boolean
  /** How refunds end: as they should, stuck (somebody has to look), or closed without the money having moved. */
  refundsEnd: 'SUCCESS' | 'ABNORMAL' | 'CLOSED'
  /** Which key signs notices; they alternate by default, as they do while a merchant changes over. */
  noticesSignedBy: 'alternate' | 'public-key' | 'certificate'
  /** WeChat's errcode to every question about shipping; 0 for none. */
  shippingErrcode: number
}
