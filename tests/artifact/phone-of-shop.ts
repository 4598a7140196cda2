import type { Shop } from '../support/shop'
import type { Answer, FakeWxOptions, SentCall } from './fake-wx'
import type { OpenPage } from './open-page'

/** Answers the phone's calls from a shop on a real local cloud, over HTTP as one person. */
export function answersOf(shop: Shop, openid: string): Answer {
  return async ({ name, action, input }: SentCall) => {
    const reply = await fetch(`${shop.cloud.url}/call/${name}/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-persona': openid },
      body: JSON.stringify(input),
    })
    const { meta: _meta, ...body } = (await reply.json()) as Record<string, unknown>
    return body
  }
}

type Callbacks = { success?: (result: object) => void; fail?: (error: object) => void }

/** The pay sheet of the phone: what the person does there is done at the pay simulator, as the panel would. */
export function paySheetOf(shop: Shop, ...outcomes: ('pay' | 'cancel')[]): NonNullable<FakeWxOptions['apis']> {
  const left = { errMsg: 'requestPayment:fail cancel' }
  return {
    requestPayment: async (params: { package: string } & Callbacks) => {
      const prepayId = params.package.replace('prepay_id=', '')
      const outcome = outcomes.shift()
      await fetch(`${shop.cloud.url}/sim/pay`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-lianpu': '1' },
        body: JSON.stringify({ prepayId, outcome }),
      })
      if (outcome === 'pay') return params.success?.({ errMsg: 'requestPayment:ok' })
      // Without callbacks `wx` answers with a promise.
      if (!params.fail) throw Object.assign(new Error(left.errMsg), left)
      params.fail(left)
    },
  }
}

const inTheBook = {
  errMsg: 'chooseAddress:ok',
  userName: '林小雨',
  telNumber: '13800000000',
  provinceName: '浙江省',
  cityName: '杭州市',
  countyName: '西湖区',
  detailInfo: '文三路 1 号 2 单元 301',
  postalCode: '310000',
  nationalCode: '330106',
}

/** WeChat's address book, which opens for nobody before its own agree button was tapped. */
export function addressBookOf() {
  let hasAgreed = false
  const apis: NonNullable<FakeWxOptions['apis']> = {
    getPrivacySetting: ({ success }: Callbacks) =>
      success?.({ errMsg: 'getPrivacySetting:ok', needAuthorization: !hasAgreed, privacyContractName: '' }),
    chooseAddress: ({ success, fail }: Callbacks) => {
      if (hasAgreed) success?.(inTheBook)
      else fail?.({ errMsg: 'chooseAddress:fail privacy permission is not authorized' })
    },
  }
  return {
    apis,
    /** Taps the page's agree button, which WeChat itself watches. */
    agree(page: OpenPage) {
      hasAgreed = true
      page.tapOwnButton('agreePrivacyAuthorization')
    },
  }
}
