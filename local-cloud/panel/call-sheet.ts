import { element } from './element'
import { record } from './ask-cloud'
import { showOverlay } from './overlay'
import { PlatformError } from './platform-error'

/** The phone's offer to call a number. No call is made. @throws PlatformError */
export async function makePhoneCall(params: unknown): Promise<{ readonly errMsg: string }> {
  const number = record(params)['phoneNumber']
  if (typeof number !== 'string' || number === '') {
    throw new PlatformError('makePhoneCall:fail parameter error: parameter.phoneNumber should be String')
  }
  const called = await showOverlay<true>('拨打电话', (choose) => [
    element('button', { type: 'button', class: 'pay', autofocus: true, onclick: () => choose(true) }, [
      `呼叫 ${number}`,
    ]),
    element('button', { type: 'button', class: 'refuse', onclick: () => choose() }, ['取消']),
  ])
  if (!called) throw new PlatformError('makePhoneCall:fail cancel')
  return { errMsg: 'makePhoneCall:ok' }
}
