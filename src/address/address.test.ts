import {
  addressProblems,
  fromWechat,
  noAddress,
  placeOf,
  readAddress,
  spacedPhone,
  trimmed,
  type Address,
} from './address'

const good: Address = {
  recipient: '林小满',
  phone: '13800001234',
  province: '浙江省',
  city: '杭州市',
  district: '西湖区',
  detail: '文三路 90 号',
}

test('a whole address has no problems; some cities have no districts', () => {
  expect(addressProblems(good)).toEqual({})
  expect(addressProblems({ ...good, district: '' })).toEqual({})
})

test('an empty form says what to write in each field', () => {
  expect(Object.keys(addressProblems(noAddress))).toEqual(['recipient', 'phone', 'region', 'detail'])
})

test.each([
  ['12345678901', '手机号是 1 开头的 11 位数字'],
  ['1380000123', '手机号是 1 开头的 11 位数字'],
  ['', '写上手机号'],
])('the phone number %j is told to be wrong', (phone, said) => {
  expect(addressProblems({ ...good, phone }).phone).toBe(said)
})

test('spaces alone are not a name or a street', () => {
  expect(Object.keys(addressProblems({ ...good, recipient: '  ', detail: '   ' }))).toEqual(['recipient', 'detail'])
})

test("an address from WeChat's book fits our form, its number cleaned", () => {
  const chosen = {
    userName: ' 林小满 ',
    telNumber: '+86 138-0000 1234'.replace('+86 ', '+86'),
    provinceName: '浙江省',
    cityName: '杭州市',
    countyName: '西湖区',
    detailInfo: '文三路 90 号 ',
  }
  expect(fromWechat(chosen)).toEqual(good)
})

test('what storage kept in another shape is read as far as it goes', () => {
  expect(readAddress({ recipient: '林小满', phone: 138 })).toEqual({ ...noAddress, recipient: '林小满' })
  expect(readAddress('')).toEqual(noAddress)
})

test('spaces around name and street do not travel', () => {
  expect(trimmed({ ...good, recipient: ' 林小满 ', detail: ' 文三路 90 号' })).toEqual(good)
})

test('a city that is its own province is said once, and a number is read in threes and fours', () => {
  expect(placeOf({ ...good, province: '上海市', city: '上海市', district: '静安区', detail: '南京西路 1 号' })).toBe(
    '上海市静安区南京西路 1 号',
  )
  expect(placeOf(good)).toBe('浙江省杭州市西湖区文三路 90 号')
  expect(spacedPhone(good.phone)).toBe('138 0000 1234')
})
