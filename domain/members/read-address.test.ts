import { areaList } from '@vant/area-data'
import fc from 'fast-check'
import { membersContract } from './contract'
import { type AddressFound, readAddress } from './read-address'
import { readAddressCases } from './read-address.cases'
import { regionsOf } from './regions'

const { province_list: provinces, city_list: cities, county_list: districts } = areaList
const country = regionsOf({ provinces, cities, districts })

test.each(readAddressCases)('$text', ({ text, found }) => {
  expect(readAddress(text, country)).toEqual(found)
})

interface Parts extends AddressFound {
  province: string
  city: string
  district: string
}

const isHeading = (name: string) => /^(?:县|.*直辖县.*)$/u.test(name)
const everyDistrict: Parts[] = Object.entries(districts)
  .filter(([, district]) => district !== '市辖区')
  .map(([code, district]) => ({
    province: provinces[`${code.slice(0, 2)}0000`] ?? '',
    city: cities[`${code.slice(0, 4)}00`] ?? '',
    district,
  }))

test('every district of the country is read under its province and city, with and without spaces', () => {
  for (const region of everyDistrict) {
    const names = [region.province, isHeading(region.city) ? '' : region.city, region.district]
    for (const gap of ['', ' ']) {
      const text = `${names.filter(Boolean).join(gap)}${gap}新华路1号`
      expect([text, readAddress(text, country)]).toEqual([text, { ...region, detail: '新华路1号' }])
    }
  }
})

const person = fc
  .tuple(
    fc.stringMatching(/^[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗]$/u),
    fc.stringMatching(/^[伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞]{1,2}$/u),
  )
  .map(([surname, given]) => surname + given)
const phone = fc.stringMatching(/^1[3-9][0-9]{9}$/)
const detail = fc
  .tuple(
    fc.constantFrom('文三路', '人民东路', '建设大道', '解放街道前进路', '长虹镇李家村', '世纪花园', '科技园南区'),
    fc.integer({ min: 1, max: 999 }),
    fc.constantFrom('号', '号2幢301室', '号楼1单元1201', '弄15号'),
  )
  .map(([road, number, rest]) => `${road}${String(number)}${rest}`)

type Form = (parts: { region: string; person: string; phone: string; detail: string }) => string
const forms: Form[] = [
  ({ region, person, phone, detail }) => `${person} ${phone} ${region}${detail}`,
  ({ region, person, phone, detail }) => `${person}，${phone}，${region} ${detail}`,
  ({ region, person, phone, detail }) => `${person}\n${phone}\n${region}\n${detail}`,
  ({ region, person, phone, detail }) => `${person}${phone}${region}${detail}`,
  ({ region, person, phone, detail }) => `${region}${detail} ${person} ${phone}`,
  ({ region, person, phone, detail }) => `${region} ${detail}，${phone}，${person}`,
  ({ region, person, phone, detail }) => `${phone} ${region}${detail} ${person}`,
  ({ region, person, phone, detail }) =>
    `收货人：${person}\n手机号码：${phone}\n所在地区：${region}\n详细地址：${detail}`,
  ({ region, person, phone, detail }) => `收件人: ${person} 电话: ${phone} 地址: ${region}${detail}`,
  ({ region, person, phone, detail }) => `地址：${region}${detail}；联系人：${person}；手机：${phone}`,
]
const writings: ((phone: string) => string)[] = [
  (phone) => phone,
  (phone) => `+86 ${phone}`,
  (phone) => `86-${phone}`,
  (phone) => `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`,
  (phone) => `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`,
]

test('whatever parts are written in whatever usual form: the same parts come back', () => {
  fc.assert(
    fc.property(
      fc.record({
        region: fc.constantFrom(...everyDistrict),
        person,
        phone,
        detail,
        form: fc.constantFrom(...forms),
        writing: fc.constantFrom(...writings),
        gap: fc.constantFrom('', ' '),
      }),
      ({ region, person, phone, detail, form, writing, gap }) => {
        const names = [region.province, isHeading(region.city) ? '' : region.city, region.district]
        const text = form({ region: names.filter(Boolean).join(gap), person, phone: writing(phone), detail })
        expect([text, readAddress(text, country)]).toEqual([text, { ...region, recipient: person, phone, detail }])
      },
    ),
    { numRuns: 2_000 },
  )
})

test('whatever is pasted, what is found fits the address book and stands in the text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '浙江',
      '杭州市',
      '朝阳区',
      '张三',
      '13800000000',
      '收货人：',
      '地址:',
      '\n',
      ' ',
      '路1号',
      '吉林',
      '转12',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const found = readAddress(pieces.join(''), country)
      expect(membersContract.readAddress.output.safeParse({ found }).success).toBe(true)
      for (const value of Object.values(found)) expect(value.trim()).toBe(value)
      expect(found.phone ?? '13800000000').toMatch(/^1[3-9]\d{9}$/)
      expect((found.recipient ?? '').length).toBeLessThanOrEqual(20)
      expect((found.detail ?? '').length).toBeLessThanOrEqual(80)
      const said = pieces.join('').normalize('NFKC')
      for (const word of (found.recipient ?? '').split(' ')) expect(said).toContain(word.normalize('NFKC'))
    }),
    { numRuns: 1_000 },
  )
})
