import { Text, View } from '@tarojs/components'
import type { CallFailure } from '../cloud/call-failure'
import { useRetryOnReconnect } from '../cloud/use-retry-on-reconnect'
import { openHome } from '../routes'
import { Message } from './message'

interface FailedProps {
  readonly failure: CallFailure
  readonly onRetry: () => void
}

/** In place of a page that could not be had. */
export function Failed({ failure, onRetry }: FailedProps) {
  useRetryOnReconnect(failure, onRetry)
  if (failure.kind === 'offline')
    return (
      <Message
        drawing="offline"
        title="网络断了"
        advice="连上网会自己重试，也可以点一下"
        action="重试"
        onAction={onRetry}
      />
    )
  if (failure.kind === 'refusal')
    return <Message drawing="search" title={failure.message} action="回首页" onAction={openHome} />
  return (
    <Message
      drawing="broken"
      title="服务开小差了"
      advice="不是你的问题，过一会儿再试"
      action="再试一次"
      onAction={onRetry}
    />
  )
}

/** Above what is still shown from before, when a refresh failed. */
export function StaleNotice({ failure, onRetry }: FailedProps) {
  useRetryOnReconnect(failure, onRetry)
  return (
    <View className="stale" role="button" onClick={onRetry}>
      <Text>{failure.kind === 'offline' ? '网络断了，下面是刚才的内容' : '没有刷新成功，下面是刚才的内容'}</Text>
      <Text className="stale-retry">重试</Text>
    </View>
  )
}
