import { askAs, record } from './ask-cloud'
import { element } from './element'
import { showOverlay } from './overlay'
import { PlatformError } from './platform-error'
import { sheetHead } from './sheet-head'

/** WeChat's own sheet to confirm a receipt. Answers what the mini-program hears when it is shown again. @throws PlatformError */
export async function openReceipt(openid: string, params: unknown) {
  const { businessType, extraData } = record(params)
  const { transaction_id: transactionId } = record(extraData)
  if (businessType !== 'weappOrderConfirm') throw new PlatformError('openBusinessView:fail invalid businessType')
  const confirmed = await showOverlay<true>('确认收货', drawSheet)
  if (!confirmed) return { errMsg: 'openBusinessView:ok', extraData: { status: 'cancel' } }
  const end = await askAs(openid, '/sim/receipt', { transactionId }).then(
    () => 'success',
    () => 'fail',
  )
  return { errMsg: 'openBusinessView:ok', extraData: { status: end } }
}

function drawSheet(choose: (confirmed?: true) => void): readonly Node[] {
  return [
    sheetHead('确认收货', choose),
    element('p', { class: 'ask__what' }, ['请收到货后再确认。确认后，微信把这笔钱结算给商家。']),
    element('button', { type: 'button', class: 'pay', autofocus: true, onclick: () => choose(true) }, ['确认收货']),
    element('button', { type: 'button', class: 'refuse', onclick: () => choose() }, ['取消']),
  ]
}
