/** Why no phone number came, from the errMsg of WeChat's sheet, in words for the place of the button. */
export function phoneRefusal(errMsg: string): string {
  if (/user deny|:fail cancel|privacy permission/.test(errMsg)) return '没有取用手机号，想绑定时再点一次'
  if (errMsg.includes('1400001')) return '今天暂时取不到手机号，明天再试；不绑定也能下单'
  return '微信没有给出手机号，过一会儿再试；不绑定也能下单'
}
