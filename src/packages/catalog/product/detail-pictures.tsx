import { View } from '@tarojs/components'
import { Picture } from '../../../components/picture'

/** The pictures once more on the whole width, each fetched as it comes near. */
export function DetailPictures({
  pictureIds,
  title,
}: {
  readonly pictureIds: readonly string[]
  readonly title: string
}) {
  return (
    <View className="detail-pictures">
      {pictureIds.map((pictureId) => (
        <Picture key={pictureId} pictureId={pictureId} className="detail-picture" label={title} />
      ))}
    </View>
  )
}
