import type { Address } from '../../../address/address'

const names: readonly { readonly name: string; readonly has: (found: Partial<Address>) => boolean }[] = [
  { name: '收货人', has: ({ recipient }) => recipient !== undefined },
  { name: '手机号', has: ({ phone }) => phone !== undefined },
  { name: '地区', has: ({ province, city }) => province !== undefined && city !== undefined },
  { name: '详细地址', has: ({ detail }) => detail !== undefined },
]

/** What was read out of the pasted text and what she has to add, in one sentence. */
export function foundWords(found: Partial<Address>): string {
  const got = names.filter(({ has }) => has(found)).map(({ name }) => name)
  const missing = names.filter(({ has }) => !has(found)).map(({ name }) => name)
  if (got.length === 0) return '没有认出地址，请在下面填写'
  if (missing.length === 0) return '都认出来了，核对一下再保存'
  return `认出了${got.join('、')}，${missing.join('、')}请补上`
}
