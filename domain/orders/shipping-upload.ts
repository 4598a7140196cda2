/** What an answer of `wxa.sec.order.uploadShippingInfo` means for us. */
export type UploadVerdict =
  /** WeChat has what we told, now or from before. */
  | 'done'
  /** WeChat is busy, or does not know the payment yet. */
  | 'later'
  /** Asking again changes nothing: somebody has to look. */
  | 'person'

interface Known {
  readonly verdict: UploadVerdict
  /** What is wrong and what to do, for the person who ships. */
  readonly advice: string
}

const busy = '微信繁忙，会自动再报'

/** WeChat's codes for 发货信息录入, from its documentation. */
const known: Readonly<Record<number, Known>> = {
  0: { verdict: 'done', advice: '' },
  10060002: { verdict: 'done', advice: '微信那边已经发完货' },
  10060023: { verdict: 'done', advice: '微信那边已经是这些单号' },
  [-1]: { verdict: 'later', advice: busy },
  10060012: { verdict: 'later', advice: busy },
  10060019: { verdict: 'later', advice: busy },
  44990: { verdict: 'later', advice: busy },
  45009: { verdict: 'later', advice: busy },
  40001: { verdict: 'later', advice: busy },
  42001: { verdict: 'later', advice: busy },
  10060001: { verdict: 'later', advice: '微信还没查到这笔付款，会自动再报；一直这样请到商户平台核对' },
  10060003: { verdict: 'person', advice: '微信只让改一次，微信里还是改之前的单号，请告诉买家新单号' },
  10060004: { verdict: 'person', advice: '微信说这笔付款不能发货，可能已退款，请到商户平台核对' },
  10060014: { verdict: 'person', advice: '微信不认这个快递公司或单号，请核对后更正' },
  10060024: { verdict: 'person', advice: '包裹超过 15 个，请合并' },
  10060025: { verdict: 'person', advice: '微信不认这个快递公司，请更正' },
  10060026: { verdict: 'person', advice: '单号太长，请更正' },
  10060031: { verdict: 'person', advice: '付款人和下单人不是同一个，请到微信公众平台手工录入' },
  268485226: { verdict: 'person', advice: '单号是空的，请更正' },
  268485227: { verdict: 'person', advice: '快递公司是空的，请更正' },
}

/** After so many tries, somewhat over an hour, whoever ships is told as well; it is still tried. */
export const triesBeforeTelling = 6

/**
 * What to make of WeChat's `errCode`, `undefined` when nothing was heard at all. A code nobody documented goes to a person:
 * trying for ever hides it.
 */
export function uploadVerdict(errCode: number | undefined): UploadVerdict {
  return errCode === undefined ? 'later' : (known[errCode]?.verdict ?? 'person')
}

/** What is wrong and what to do, in a sentence for the person who ships. */
export function uploadAdvice(errCode: number | undefined): string {
  if (errCode === undefined) return '连不上微信，会自动再报'
  return known[errCode]?.advice ?? `微信没有收下发货信息（${String(errCode)}），请联系技术`
}
