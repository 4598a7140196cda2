/** How long the words behind a name may become, by what the contracts allow or a person writes. */
const lengths: Readonly<Record<string, number>> = {
  title: 40,
  subtitle: 40,
  specText: 30,
  name: 18,
  recipient: 20,
  district: 12,
  detail: 80,
  nickname: 20,
  remark: 100,
  text: 200,
  reply: 120,
  greeting: 60,
  storeName: 24,
  note: 30,
  author: 12,
  guideName: 12,
}

/** Words that are looked up by what they say: an axis and its values choose a SKU. */
const keys = new Set(['specAxes', 'specs', 'axes'])

function lengthened(words: string, length: number): string {
  if (!/\p{Script=Han}/u.test(words)) return words
  return words.length >= length ? words : words.repeat(Math.ceil(length / words.length)).slice(0, length)
}

/** A reply of the cloud with its Chinese words as long as they can get; nothing else is changed. */
export function withLongWords(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return lengthened(value, lengths[name] ?? 0)
  if (Array.isArray(value)) return value.map((each) => withLongWords(each, name))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, keys.has(key) ? inner : withLongWords(inner, key)]),
  )
}
