/** What copied forms call their fields. */
const names = {
  recipient: ['收货人姓名', '收件人姓名', '联系人姓名', '收货人', '收件人', '联系人', '姓名', '名字'],
  phone: [
    '手机号码',
    '电话号码',
    '联系电话',
    '联系方式',
    '收货人电话',
    '收货电话',
    '收件电话',
    '手机号',
    '手机',
    '电话',
    'Tel',
    'tel',
    'TEL',
  ],
  region: ['所在地区', '所在区域', '收货地区', '省市区', '所在地', '地区', '区域'],
  street: ['所在街道', '街道'],
  detail: ['详细地址', '收货地址', '收件地址', '联系地址', '街道地址', '配送地址', '寄送地址', '详细', '地址'],
  ignored: ['邮政编码', '邮编', '买家留言', '备注', '留言', '订单编号', '订单号', '身份证号码', '身份证号', '身份证'],
} as const

export type FieldName = keyof typeof names
const fieldOf = new Map<string, FieldName>(
  (Object.keys(names) as FieldName[]).flatMap((field) => names[field].map((word) => [word, field] as const)),
)
const words = [...fieldOf.keys()].sort((a, b) => b.length - a.length).join('|')
const label = new RegExp(
  String.raw`[【[]?(${words})\s*(?:[】\]]?\s*[:：]|[】\]])\s*|(?<=^|[\s,，;；])(${words})\s+`,
  'gu',
)

/** A text as a form: what stood behind each label, and what stood before the first one. */
export interface LabelledText {
  readonly fields: Partial<Record<FieldName, string>>
  readonly unlabelled: string
}

/** Splits a text at its labels; the second field of a name is kept behind the first. */
export function labelledFields(text: string): LabelledText {
  const fields: Partial<Record<FieldName, string>> = {}
  const labels = [...text.matchAll(label)]
  labels.forEach((match, index) => {
    const field = fieldOf.get(match[1] ?? match[2] ?? '')
    if (!field) return
    const value = text.slice(match.index + match[0].length, labels[index + 1]?.index ?? text.length)
    fields[field] = fields[field] === undefined ? value : `${fields[field]}\n${value}`
  })
  return { fields, unlabelled: text.slice(0, labels[0]?.index ?? text.length) }
}
