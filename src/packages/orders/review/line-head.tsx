import { View } from '@tarojs/components'
import { Picture } from '../../../components/picture'
import { openProduct } from '../../../routes'
import type { OrderReviews } from './use-review-form'

export type ReviewedLine = OrderReviews['lines'][number]

/** What was bought. */
export function LineHead({ line }: { readonly line: ReviewedLine }) {
  return (
    <View
      className="review-goods"
      role="link"
      onClick={() => {
        openProduct(line.productId)
      }}
    >
      <Picture pictureId={line.pictureId} className="review-goods-picture" label={line.title} />
      <View className="review-goods-words">
        <View className="review-goods-title">{line.title}</View>
        <View className="review-goods-spec">{line.specText}</View>
      </View>
    </View>
  )
}
