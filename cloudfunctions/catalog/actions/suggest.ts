import { completionsOf } from '#domain/catalog/search-suggestions'
import { currentIndex } from '../search/current-index'

/** Names, categories and tastes that go on as typed, in Chinese or pinyin. */
export async function suggest({ text }: { text: string }) {
  const { index } = await currentIndex()
  return { suggestions: completionsOf(index.lexicon, text) }
}
