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
  return <View className="list-end">{pages.isLoading || pages.hasMore ? '正在取后面的' : '都在这里了'}</View>
}
