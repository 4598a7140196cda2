import { askAs, record } from './ask-cloud'
import { element } from './element'
import { showOverlay } from './overlay'
import { PlatformError } from './platform-error'
import { sheetHead } from './sheet-head'

/** 「申请获取并验证你的手机号」. Answers the code as the button's event does. @throws PlatformError */
export async function getPhoneNumber(openid: string): Promise<{ readonly code: string; readonly errMsg: string }> {
  const number = await showOverlay<string>('申请获取并验证你的手机号', drawNumbers)
  if (number === undefined) throw new PlatformError('getPhoneNumber:fail user deny')
  const reply = record(await askAs(openid, '/sim/phone-code', number ? { phoneNumber: number } : {}))
  if (typeof reply['code'] !== 'string') throw new PlatformError('getPhoneNumber:fail no code')
  return { code: reply['code'], errMsg: 'getPhoneNumber:ok' }
}

function drawNumbers(choose: (number?: string) => void): readonly Node[] {
  const other = element('input', {
    name: 'number',
    type: 'tel',
    pattern: '1\\d{10}',
    'aria-label': '其他手机号',
    placeholder: '用其他号码，不填就是微信绑定的那个',
  })
  const form = element(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault()
        choose(other.value.trim())
      },
    },
    [
      element('p', { class: 'ask__what' }, ['店铺会得到你的手机号，用来认出会员和联系订单。']),
      element('label', { class: 'field' }, [element('span', {}, ['手机号']), other]),
      element('button', { type: 'submit', class: 'pay', autofocus: true }, ['允许']),
      element('button', { type: 'button', class: 'refuse', onclick: () => choose() }, ['不允许']),
    ],
  )
  return [sheetHead('申请获取并验证你的手机号', choose), form]
}
