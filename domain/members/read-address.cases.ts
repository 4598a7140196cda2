import type { AddressFound } from './read-address'

interface ReadAddressCase {
  readonly text: string
  readonly found: AddressFound
}

const hangzhou = { province: '浙江省', city: '杭州市', district: '西湖区' }
const zhang = { recipient: '张三', phone: '13800000000' }
const wensan = { ...zhang, ...hangzhou, detail: '文三路1号2幢301' }

/** The same name, phone and street in every way they are usually written. */
const shapes: readonly string[] = [
  '张三 13800000000 浙江省杭州市西湖区文三路1号2幢301',
  '张三，13800000000，浙江省杭州市西湖区文三路1号2幢301',
  '张三,13800000000,浙江省,杭州市,西湖区,文三路1号2幢301',
  '张三\n13800000000\n浙江省杭州市西湖区文三路1号2幢301',
  '13800000000 张三 浙江省杭州市西湖区文三路1号2幢301',
  '浙江省杭州市西湖区文三路1号2幢301 张三 13800000000',
  '浙江省杭州市西湖区文三路1号2幢301，13800000000，张三',
  '浙江省杭州市西湖区文三路1号2幢301\n张三\n13800000000',
  '张三13800000000浙江省杭州市西湖区文三路1号2幢301',
  '张三浙江省杭州市西湖区文三路1号2幢301 13800000000',
  '张三 138 0000 0000 浙江省 杭州市 西湖区 文三路1号2幢301',
  '张三 138-0000-0000 浙江省-杭州市-西湖区-文三路1号2幢301',
  '张三 +86 13800000000 浙江省杭州市西湖区文三路1号2幢301',
  '张三 (+86)13800000000 浙江杭州西湖区文三路1号2幢301',
  '张三 0086-13800000000 浙江省杭州西湖区文三路1号2幢301',
  '张三 １３８００００００００ 浙江省杭州市西湖区文三路１号２幢３０１',
  '收货人：张三\n手机号码：13800000000\n所在地区：浙江省杭州市西湖区\n详细地址：文三路1号2幢301',
  '收货人: 张三 手机号码: 13800000000 所在地区: 浙江省 杭州市 西湖区 详细地址: 文三路1号2幢301',
  '收件人：张三；联系电话：13800000000；收货地址：浙江省杭州市西湖区文三路1号2幢301',
  '【收货人】张三【手机】13800000000【地址】浙江省杭州市西湖区文三路1号2幢301',
  '姓名 张三 电话 13800000000 地址 浙江省杭州市西湖区文三路1号2幢301',
  '地址：浙江省杭州市西湖区文三路1号2幢301 张三 13800000000',
  '详细地址：浙江省杭州市西湖区文三路1号2幢301\n收货人：张三 13800000000',
  '收货人：张三 13800000000\n收货地址：浙江省杭州市西湖区 文三路1号2幢301',
  '收货人：张三\n手机号码：13800000000\n所在地区：浙江省杭州市西湖区\n详细地址：浙江省杭州市西湖区文三路1号2幢301',
  '张三，86-13800000000，浙江省 杭州市 西湖区 文三路1号2幢301，310012',
  '收货信息\n张三\n13800000000\n浙江省杭州市西湖区文三路1号2幢301\n麻烦尽快发货',
  '张三 13800000000\n浙江省杭州市西湖区浙江省杭州市西湖区文三路1号2幢301',
  '\u200e张三\u200b 13800000000\u3000浙江省杭州市西湖区文三路1号2幢301',
  '寄到：浙江省杭州市西湖区文三路1号2幢301，张三，13800000000',
  '姓名：张三\n电话：0571-88888888\n手机：13800000000\n地址：浙江省杭州市西湖区文三路1号2幢301\n邮编：310012',
]

const at = (text: string, found: AddressFound): ReadAddressCase => ({ text, found })
const who = { recipient: '李雷', phone: '13912345678' }
/** A street read under a region, with somebody known in front of it. */
const of = (address: string, found: AddressFound): ReadAddressCase =>
  at(`李雷 13912345678 ${address}`, { ...who, ...found })

const regions: readonly ReadAddressCase[] = [
  of('北京市朝阳区建国路88号', { province: '北京市', city: '北京市', district: '朝阳区', detail: '建国路88号' }),
  of('北京市北京市朝阳区建国路88号', { province: '北京市', city: '北京市', district: '朝阳区', detail: '建国路88号' }),
  of('北京 朝阳区 建国路88号', { province: '北京市', city: '北京市', district: '朝阳区', detail: '建国路88号' }),
  of('上海市市辖区浦东新区张江镇祖冲之路1号', {
    province: '上海市',
    city: '上海市',
    district: '浦东新区',
    detail: '张江镇祖冲之路1号',
  }),
  of('上海浦东张杨路500号', { province: '上海市', city: '上海市', district: '浦东新区', detail: '张杨路500号' }),
  of('上海市南京东路100号', { province: '上海市', city: '上海市', detail: '南京东路100号' }),
  of('重庆市渝中区解放碑步行街1号', {
    province: '重庆市',
    city: '重庆市',
    district: '渝中区',
    detail: '解放碑步行街1号',
  }),
  of('重庆市城口县葛城街道土城路1号', {
    province: '重庆市',
    city: '县',
    district: '城口县',
    detail: '葛城街道土城路1号',
  }),
  of('内蒙古呼和浩特市赛罕区新华东街1号', {
    province: '内蒙古自治区',
    city: '呼和浩特市',
    district: '赛罕区',
    detail: '新华东街1号',
  }),
  of('新疆乌鲁木齐天山区人民路1号', {
    province: '新疆维吾尔自治区',
    city: '乌鲁木齐市',
    district: '天山区',
    detail: '人民路1号',
  }),
  of('新疆石河子市北四路1号', {
    province: '新疆维吾尔自治区',
    city: '自治区直辖县级行政区划',
    district: '石河子市',
    detail: '北四路1号',
  }),
  of('广西南宁青秀区民族大道1号', {
    province: '广西壮族自治区',
    city: '南宁市',
    district: '青秀区',
    detail: '民族大道1号',
  }),
  of('湖北恩施州恩施市舞阳大道1号', {
    province: '湖北省',
    city: '恩施土家族苗族自治州',
    district: '恩施市',
    detail: '舞阳大道1号',
  }),
  of('湖北省仙桃市仙桃大道1号', { province: '湖北省', city: '省直辖县', district: '仙桃市', detail: '仙桃大道1号' }),
  of('吉林省吉林市昌邑区解放大路1号', {
    province: '吉林省',
    city: '吉林市',
    district: '昌邑区',
    detail: '解放大路1号',
  }),
  of('吉林昌邑区解放大路1号', { province: '吉林省', city: '吉林市', district: '昌邑区', detail: '解放大路1号' }),
  of('海南州共和县恰卜恰镇1号', {
    province: '青海省',
    city: '海南藏族自治州',
    district: '共和县',
    detail: '恰卜恰镇1号',
  }),
  of('江苏省昆山市玉山镇前进中路1号', {
    province: '江苏省',
    city: '苏州市',
    district: '昆山市',
    detail: '玉山镇前进中路1号',
  }),
  of('苏州昆山玉山镇前进中路1号', {
    province: '江苏省',
    city: '苏州市',
    district: '昆山市',
    detail: '玉山镇前进中路1号',
  }),
  of('苏州市昆山路1号', { province: '江苏省', city: '苏州市', detail: '昆山路1号' }),
  of('昆山市玉山镇前进中路1号', {
    province: '江苏省',
    city: '苏州市',
    district: '昆山市',
    detail: '玉山镇前进中路1号',
  }),
  of('余杭区文一西路969号', { province: '浙江省', city: '杭州市', district: '余杭区', detail: '文一西路969号' }),
  of('杭州市文三路1号', { province: '浙江省', city: '杭州市', detail: '文三路1号' }),
  of('浙江省桐庐县桐君街道春江路1号', {
    province: '浙江省',
    city: '杭州市',
    district: '桐庐县',
    detail: '桐君街道春江路1号',
  }),
  of('广东省东莞市虎门镇人民路1号', { province: '广东省', city: '东莞市', district: '虎门镇', detail: '人民路1号' }),
  of('广东省深圳市南山区粤海街道科技园1栋', {
    province: '广东省',
    city: '深圳市',
    district: '南山区',
    detail: '粤海街道科技园1栋',
  }),
  of('香港特别行政区九龙油尖旺区弥敦道1号', {
    province: '香港特别行政区',
    city: '九龙',
    district: '油尖旺区',
    detail: '弥敦道1号',
  }),
  // A district that several cities have is nobody's guess.
  of('朝阳区建国路88号', { detail: '朝阳区建国路88号' }),
  of('鼓楼区中山路1号', { detail: '鼓楼区中山路1号' }),
  of('江苏省鼓楼区中山路1号', { province: '江苏省', detail: '鼓楼区中山路1号' }),
  of('南京路100号3楼', { detail: '南京路100号3楼' }),
  of('浙江大学路38号', { detail: '浙江大学路38号' }),
]

const people: readonly ReadAddressCase[] = [
  at('欧阳娜娜 13800000000 浙江省杭州市西湖区文三路1号', {
    recipient: '欧阳娜娜',
    phone: '13800000000',
    ...hangzhou,
    detail: '文三路1号',
  }),
  at('阿卜杜拉·买买提 13800000000 新疆喀什地区喀什市人民路1号', {
    recipient: '阿卜杜拉·买买提',
    phone: '13800000000',
    province: '新疆维吾尔自治区',
    city: '喀什地区',
    district: '喀什市',
    detail: '人民路1号',
  }),
  at('Anna Li 13800000000 上海市静安区南京西路1号', {
    recipient: 'Anna Li',
    phone: '13800000000',
    province: '上海市',
    city: '上海市',
    district: '静安区',
    detail: '南京西路1号',
  }),
  at('小雨 13800000000 浙江省杭州市西湖区文三路1号', {
    recipient: '小雨',
    phone: '13800000000',
    ...hangzhou,
    detail: '文三路1号',
  }),
  at('王女士 13800000000 浙江省杭州市西湖区文三路1号', {
    recipient: '王女士',
    phone: '13800000000',
    ...hangzhou,
    detail: '文三路1号',
  }),
  at('安康 13800000000 浙江省杭州市西湖区文三路1号', {
    recipient: '安康',
    phone: '13800000000',
    ...hangzhou,
    detail: '文三路1号',
  }),
  // What may be a place stays in the street.
  at('13800000000 浙江省杭州市西湖区文三路1号 前台', { phone: '13800000000', ...hangzhou, detail: '文三路1号 前台' }),
  at('张三 13800000000 浙江省杭州市西湖区文三路1号 金都华府', { ...zhang, ...hangzhou, detail: '文三路1号 金都华府' }),
  at('浙江省杭州市西湖区文三路1号张三13800000000', { phone: '13800000000', ...hangzhou, detail: '文三路1号张三' }),
  at('张三 李四 13800000000 浙江省杭州市西湖区文三路1号', { phone: '13800000000', ...hangzhou, detail: '文三路1号' }),
]

const phones: readonly ReadAddressCase[] = [
  at('张三 13800000000-1234 浙江省杭州市西湖区文三路1号', { ...zhang, ...hangzhou, detail: '文三路1号 转1234' }),
  at('收件人：张三\n电话：13800000000转5678\n地址：浙江省杭州市西湖区文三路1号', {
    ...zhang,
    ...hangzhou,
    detail: '文三路1号 转5678',
  }),
  at('张三 13800000000-1234', { recipient: '张三' }),
  at('张三 13800000000 浙江省杭州市西湖区文三路1号[1234]', { ...zhang, ...hangzhou, detail: '文三路1号[1234]' }),
  at('张三 13800000000 13911111111 浙江省杭州市西湖区文三路1号', {
    recipient: '张三',
    ...hangzhou,
    detail: '文三路1号',
  }),
  at('张三 13800000000 13800000000 浙江省杭州市西湖区文三路1号', { ...zhang, ...hangzhou, detail: '文三路1号' }),
  at('张三 0571-88888888 浙江省杭州市西湖区文三路1号', { recipient: '张三', ...hangzhou, detail: '文三路1号' }),
  at('张三 138****0000 浙江省杭州市西湖区文三路1号', { recipient: '张三', ...hangzhou, detail: '文三路1号' }),
  at('张三 110101199001011234 浙江省杭州市西湖区文三路1号', { recipient: '张三', ...hangzhou, detail: '文三路1号' }),
  at('13800000000', { phone: '13800000000' }),
]

const none: readonly ReadAddressCase[] = [
  '',
  ' ',
  '你好，在吗',
  '今天天气真好',
  '张三',
  '我想去北京市朝阳区玩',
  '明天去上海市出差',
  '订单号 20261122000012345678',
  '满39包邮，买二送一',
  'https://example.com/a?b=1',
  '地址：🏠',
].map((text) => at(text, {}))

const bare: readonly ReadAddressCase[] = [
  at('浙江省杭州市西湖区', hangzhou),
  at('浙江省杭州市西湖区文三路1号', { ...hangzhou, detail: '文三路1号' }),
  at('文三路1号2幢301 张三 13800000000', { ...zhang, detail: '文三路1号2幢301' }),
  at('所在地区：浙江省杭州市西湖区文新街道\n详细地址：文三路1号', { ...hangzhou, detail: '文新街道文三路1号' }),
]

/** Texts as people paste them, and what they say. */
export const readAddressCases: readonly ReadAddressCase[] = [
  ...shapes.map((text) => at(text, wensan)),
  ...regions,
  ...people,
  ...phones,
  ...bare,
  ...none,
]
