import { foundWords } from './found-words'

const whole = {
  recipient: '林小满',
  phone: '13800001234',
  province: '浙江省',
  city: '杭州市',
  district: '西湖区',
  detail: '文三路 90 号',
}

test.each([
  [whole, '都认出来了，核对一下再保存'],
  [{}, '没有认出地址，请在下面填写'],
  [{ phone: '13800001234' }, '认出了手机号，收货人、地区、详细地址请补上'],
  [{ ...whole, city: undefined, recipient: undefined }, '认出了手机号、详细地址，收货人、地区请补上'],
])('%j is told as 「%s」', (found, words) => {
  const stated = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
  expect(foundWords(stated)).toBe(words)
})
