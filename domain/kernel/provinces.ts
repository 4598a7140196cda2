/** The provinces of China by the short names their full ones begin with (广东 → 广东省). Source: GB/T 2260. */
export const provinceNames = [
  ...['北京', '天津', '河北', '山西', '内蒙古', '辽宁', '吉林', '黑龙江', '上海', '江苏', '浙江', '安徽'],
  ...['福建', '江西', '山东', '河南', '湖北', '湖南', '广东', '广西', '海南', '重庆', '四川', '贵州'],
  ...['云南', '西藏', '陕西', '甘肃', '青海', '宁夏', '新疆', '台湾', '香港', '澳门'],
] as const

/** Whether freight can be looked up for it: a place nobody knows must not travel at the rate of the rest. */
export function isProvince(name: string): boolean {
  return provinceNames.some((short) => name.startsWith(short))
}
