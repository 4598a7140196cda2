import { View } from '@tarojs/components'
import { afterSaleLimits } from '#domain/after-sales/limits'
import { Icon } from '../../../components/icon'
import { Picture } from '../../../components/picture'
import type { Pictures } from './use-pictures'

interface PictureBoxProps {
  readonly pictures: Pictures
  readonly isNeeded: boolean
}

/** Her pictures, each with a way to take it out, and the way to more. */
export function PictureBox({ pictures, isNeeded }: PictureBoxProps) {
  const { ids, coming, problem, mayAdd, add, remove } = pictures
  return (
    <>
      <View className="ask-pictures">
        {ids.map((pictureId) => (
          <View key={pictureId} className="ask-picture-place">
            <Picture pictureId={pictureId} className="ask-picture" />
            <View
              className="ask-picture-out"
              role="button"
              ariaLabel="去掉这张照片"
              onClick={() => {
                remove(pictureId)
              }}
            >
              <View className="ask-picture-cross">
                <Icon name="close" size={14} />
              </View>
            </View>
          </View>
        ))}
        {coming > 0 ? <View className="ask-picture ask-picture-coming">正在传 {coming} 张</View> : null}
        {mayAdd ? (
          <View className="ask-picture ask-picture-add" hoverClass="pressed" role="button" onClick={() => void add()}>
            <Icon name="plus" />
            <View>加照片</View>
          </View>
        ) : null}
      </View>
      <View className="ask-pictures-note">
        {problem ?? `${isNeeded ? '至少一张，' : ''}最多 ${String(afterSaleLimits.pictures)} 张，拍清楚有问题的地方`}
      </View>
    </>
  )
}
