import { View } from '@tarojs/components'
import { Picture } from '../../../components/picture'
import { previewPictures } from '../../../platform/preview-pictures'

/** The pictures that came with it, each large at a tap. */
export function Evidence({ pictureIds }: { readonly pictureIds: readonly string[] }) {
  return (
    <View className="evidence">
      {pictureIds.map((pictureId) => (
        <View
          key={pictureId}
          role="button"
          ariaLabel="看大图"
          onClick={() => {
            previewPictures(pictureIds, pictureId)
          }}
        >
          <Picture pictureId={pictureId} className="evidence-picture" />
        </View>
      ))}
    </View>
  )
}
