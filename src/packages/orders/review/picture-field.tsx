import { View } from '@tarojs/components'
import { reviewLimits } from '#domain/reviews/limits'
import { Icon } from '../../../components/icon'
import { Picture } from '../../../components/picture'

interface PictureFieldProps {
  readonly pictureIds: readonly string[]
  readonly isUploading: boolean
  readonly onAdd: () => void
  readonly onRemove: (pictureId: string) => void
}

/** The pictures of a review, and the place for one more. */
export function PictureField({ pictureIds, isUploading, onAdd, onRemove }: PictureFieldProps) {
  return (
    <View className="review-photos">
      {pictureIds.map((pictureId, at) => (
        <View key={pictureId} className="review-photo">
          <Picture pictureId={pictureId} className="review-photo-picture" label={`第 ${String(at + 1)} 张照片`} />
          <View
            className="review-photo-remove"
            role="button"
            ariaLabel={`去掉第 ${String(at + 1)} 张`}
            onClick={() => {
              onRemove(pictureId)
            }}
          >
            <View className="review-photo-cross">
              <Icon name="close" size={14} />
            </View>
          </View>
        </View>
      ))}
      {pictureIds.length < reviewLimits.pictures ? (
        <View className="review-photo-add" role="button" onClick={isUploading ? undefined : onAdd}>
          <Icon name="plus" size={20} />
          <View className="review-photo-word">{isUploading ? '正在传' : '加照片'}</View>
        </View>
      ) : null}
    </View>
  )
}
