import { View } from '@tarojs/components'
import { Icon } from '../components/icon'
import type { BlockOf } from './block'
import { tapTo } from './open-target'

/** One sentence everybody should have read. */
export function NoticeBlock({ notice }: { readonly notice: BlockOf<'notice'> }) {
  return (
    <View className="notice-block" role={notice.to ? 'link' : undefined} onClick={tapTo(notice.to)}>
      <Icon name="bell" size={16} />
      <View className="notice-text">{notice.text}</View>
      {notice.to ? <Icon name="right" size={14} /> : null}
    </View>
  )
}
