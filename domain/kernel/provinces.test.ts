import { areaList } from '@vant/area-data'
import { isProvince, provinceNames } from './provinces'

test('each province of the country is one, and each short name begins exactly one of them', () => {
  const all = Object.values(areaList.province_list)
  expect(all).toHaveLength(provinceNames.length)
  expect(all.filter((name) => !isProvince(name))).toEqual([])
  expect(provinceNames.map((short) => all.filter((name) => name.startsWith(short)).length)).toEqual(
    provinceNames.map(() => 1),
  )
})

test.each(['火星', '省', '南京市', '广', ' 广东省', ''])('"%s" is none', (name) => {
  expect(isProvince(name)).toBe(false)
})
