import { View } from '@tarojs/components'
import { Icon } from '../components/icon'
import { Picture } from '../components/picture'
import type { BlockOf } from './block'
import { tapTo } from './open-target'

/** Something worth telling, with its picture. */
export function StoryBlock({ story }: { readonly story: BlockOf<'story'> }) {
  return (
    <View className="story-block" role={story.to ? 'link' : undefined} onClick={tapTo(story.to)}>
      <Picture pictureId={story.pictureId} className="story-picture" />
      <View className="story-words">
        <View className="story-title">{story.title}</View>
        <View className="story-text">{story.text}</View>
        {story.to ? (
          <View className="story-more">
            去看看
            <Icon name="right" size={14} />
          </View>
        ) : null}
      </View>
    </View>
  )
}
