import { View } from '@tarojs/components'
import { Button } from './button'

export type Drawing =
  'cart' | 'orders' | 'search' | 'shelf' | 'offline' | 'broken' | 'sent' | 'wait' | 'place' | 'heart' | 'steps'

interface MessageProps {
  readonly drawing: Drawing
  readonly title: string
  readonly advice?: string
  readonly action?: string
  readonly onAction?: () => void
}

/** A page or a list that has nothing to show: what it means and the one useful thing to do. */
export function Message({ drawing, title, advice, action, onAction }: MessageProps) {
  return (
    <View className="message">
      <View className="message-ground">
        <View className={`message-drawing drawing-${drawing}`} />
      </View>
      <View className="message-title">{title}</View>
      {advice ? <View className="message-advice">{advice}</View> : null}
      {action && onAction ? (
        <View className="message-action">
          <Button kind="brand" size="small" onTap={onAction}>
            {action}
          </Button>
        </View>
      ) : null}
    </View>
  )
}
