import type { Shop } from '../support/shop'
import type { Answer, FakeWxOptions, SentCall } from './fake-wx'

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
export function paySheetOf(shop: Shop, outcome: 'pay' | 'cancel'): NonNullable<FakeWxOptions['apis']> {
  return {
    requestPayment: async (params: { package: string } & Callbacks) => {
      const prepayId = params.package.replace('prepay_id=', '')
      await fetch(`${shop.cloud.url}/sim/pay`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-lianpu': '1' },
        body: JSON.stringify({ prepayId, outcome }),
      })
      if (outcome === 'pay') return params.success?.({ errMsg: 'requestPayment:ok' })
      const left = { errMsg: 'requestPayment:fail cancel' }
      // Without callbacks `wx` answers with a promise.
      if (!params.fail) throw Object.assign(new Error(left.errMsg), left)
      params.fail(left)
    },
  }
}

/** An address from WeChat's address book. */
export const addressBook: NonNullable<FakeWxOptions['apis']> = {
  chooseAddress: ({ success }: Callbacks) =>
    success?.({
      errMsg: 'chooseAddress:ok',
      userName: '林小雨',
      telNumber: '13800000000',
      provinceName: '浙江省',
      cityName: '杭州市',
      countyName: '西湖区',
      detailInfo: '文三路 1 号 2 单元 301',
      postalCode: '310000',
      nationalCode: '330106',
    }),
}
