import { View } from '@tarojs/components'
import type { Pages } from '../cloud/use-pages'
import { useRetryOnReconnect } from '../cloud/use-retry-on-reconnect'

/** Under a list: more is coming, more failed to come, or that was all. */
export function ListEnd({ pages }: { readonly pages: Pages<unknown, unknown> }) {
  useRetryOnReconnect(pages.failure, pages.loadMore)
  if (pages.failure)
    return (
      <View className="list-end" role="button" onClick={pages.loadMore}>
        {pages.failure.kind === 'offline' ? '网络断了，点这里接着看' : '没有取到后面的，点这里再试'}
      </View>
    )
  if (pages.hasMore && !pages.isLoading) return <MoreBelow onTap={pages.loadMore} />
  return <View className="list-end">{pages.isLoading ? '正在取后面的' : '都在这里了'}</View>
}

/** There is more; who jumped straight to the end, or does not scroll, taps for it. */
export function MoreBelow({ onTap }: { readonly onTap: () => void }) {
  return (
    <View className="list-end" role="button" onClick={onTap}>
      继续往下看
    </View>
  )
}
