/**
 * What is on and in each pack of the snack brand, by product code or by product code + flavour.
 * @typedef {object} Look
 * @property {'pouch' | 'box' | 'tub' | 'carton' | 'gift'} pack
 * @property {string} name on the front, large
 * @property {string} note under the name
 * @property {string} colour of the pack
 * @property {string} accent of bands and small type
 * @property {readonly string[]} contents kinds of `stage/kinds.ts`, the first lying in front
 */

/** @type {(pack: Look['pack'], name: string, note: string, colours: string, contents: string) => Look} */
const look = (pack, name, note, colours, contents) => {
  const [colour = '', accent = ''] = colours.split(' ')
  return { pack, name, note, colour, accent, contents: contents.split(' ') }
}

/** @type {Readonly<Record<string, Look>>} */
export const looks = {
  GZYW: look('pouch', '原味瓜子', '长粒葵花籽', '#1f5d4c #e7c98b', 'sunflower'),
  GZJT: look('pouch', '焦糖瓜子', '薄糖脆壳', '#9a4a16 #f6d9a8', 'sunflowerCaramel'),
  GZWX: look('pouch', '五香瓜子', '先煮后炒', '#6d2f25 #ecc79a', 'sunflowerSpiced'),
  GZTJ: look('pouch', '藤椒瓜子', '微麻回香', '#5d7a2b #f0ecc0', 'sunflowerPepper'),
  GZXDYW: look('box', '小袋瓜子', '原味 30克独立装', '#2c6e5b #f1dcae', 'sunflower'),
  GZXDJT: look('box', '小袋瓜子', '焦糖 30克独立装', '#a85a22 #fbe3bc', 'sunflowerCaramel'),
  GZNG: look('pouch', '盐烤南瓜子', '薄皮大片', '#c7862a #fff3d6', 'pumpkin'),
  MRJD: look(
    'box',
    '每日坚果',
    '六种坚果果干',
    '#2f5f7d #f3dcae',
    'almond cashew walnutKernel hazelnut cranberry blueberry',
  ),
  MRCJ: look(
    'box',
    '每日坚果',
    '全坚果款',
    '#4b4a3f #e9cf96',
    'almond cashew walnutKernel hazelnut macadamiaKernel pistachioKernel',
  ),
  MRYM: look(
    'box',
    '每日坚果',
    '烤燕麦款',
    '#c89a55 #fff6e0',
    'oat almond walnutKernel pumpkinKernel cranberry raisin',
  ),
  MRSN: look('box', '每日坚果', '少年款', '#3f86a8 #ffe9b5', 'almond cashew walnutKernel raisin strawberry cheese'),
  XWNY: look('pouch', '奶油夏威夷果', '已开口', '#ead9b4 #7a4a26', 'macadamia'),
  XWYW: look('pouch', '夏威夷果仁', '只烤不调', '#b9a27a #fffaf0', 'macadamiaKernel'),
  KXYJ: look('pouch', '盐焗开心果', '自然开口', '#7f9a4a #fdf6dc', 'pistachio'),
  KXRN: look('pouch', '开心果仁', '不加盐', '#56713a #eaf0c8', 'pistachioKernel'),
  YGZHYJ: look('pouch', '盐焗腰果', '带皮烘烤', '#3b6f86 #fbe7c0', 'cashewSkin'),
  YGZHTS: look('pouch', '炭烧腰果', '带皮烘烤', '#3a2c28 #e8a860', 'cashewRoast'),
  YGJM: look('pouch', '芥末腰果', '先冲后甜', '#9aa52f #fdfbe0', 'cashewMustard'),
  BDNX: look('pouch', '奶香巴旦木', '手剥薄壳', '#e3c9a0 #7c4a1e', 'almondShell'),
  BDYW: look('pouch', '巴旦木仁', '低温烤', '#8d5a34 #fbe6c6', 'almond'),
  HTZP: look('pouch', '纸皮核桃', '当年新果', '#a87c46 #fff1d4', 'walnut'),
  HTSRJY: look('pouch', '山核桃仁', '椒盐', '#5a4630 #f0d29a', 'hickory'),
  HTSRNY: look('pouch', '山核桃仁', '奶油', '#dcc08c #6b4320', 'hickory'),
  HTHP: look('pouch', '琥珀核桃仁', '裹芝麻', '#b0571c #ffe7be', 'walnutAmber'),
  HSSX: look('pouch', '蒜香花生', '先煮后烘', '#b5523a #ffe6cf', 'peanut'),
  HSHT: look('pouch', '海苔花生豆', '脆壳整粒', '#2f5a3c #e6efc4', 'nori'),
  HSCDYW: look('pouch', '兰花蚕豆', '原味', '#c9962f #fff4cf', 'bean'),
  HSCDXH: look('pouch', '兰花蚕豆', '蟹黄风味', '#cf6a1f #fff0d2', 'beanCrab'),
  GGMG: look('pouch', '芒果干', '厚切', '#f0a62c #7a3d05', 'mango'),
  GGCM: look('pouch', '冻干草莓', '整粒', '#c93f4a #ffeceb', 'strawberry'),
  GGMY: look('pouch', '蔓越莓干', '苹果汁调甜', '#8c2439 #fbdada', 'cranberry'),
  GGPT: look('pouch', '黑加仑葡萄干', '阴房晾', '#4a2f57 #ecd9f0', 'raisin'),
  GGWH: look('pouch', '无花果干', '整颗', '#7b5a78 #f8e7d4', 'fig'),
  GGXG: look('pouch', '树上干杏', '带核', '#dd7f2a #fff0d8', 'apricot'),
  LHSS: look(
    'gift',
    '岁时',
    '坚果礼盒 · 八味八袋',
    '#8f2318 #e7c98b',
    'pistachio macadamia cashewSkin almondShell walnut mango',
  ),
  LHGG: look('gift', '四时', '果干礼盒 · 四格四味', '#1f5d4c #e7c98b', 'strawberry mango apricot jujube'),
  LHMR: look(
    'carton',
    '每日坚果',
    '六十袋家庭箱',
    '#b98d5a #3a2a1a',
    'almond cashew walnutKernel hazelnut cranberry oat',
  ),
  LHFX: look('tub', '分享桶', '瓜子 · 花生 · 蚕豆', '#c43a0a #fff1e2', 'sunflower peanut bean'),
}

/**
 * The look of an SKU: its flavour's where flavours differ, else its product's.
 * @param {string} productCode
 * @param {string} skuCode
 */
export function lookOf(productCode, skuCode) {
  const found = Object.keys(looks).find((key) => key.startsWith(productCode) && skuCode.startsWith(key))
  if (!found) throw new Error(`no look for ${skuCode}`)
  return /** @type {Look} */ (looks[found])
}
