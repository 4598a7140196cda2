import { Text, View } from '@tarojs/components'
import type { ProductId } from '#domain/kernel/ids'
import type { Answer } from '../../../cloud/call'
import { Icon } from '../../../components/icon'
import { openReviews } from '../../../routes'
import { ReviewItem } from '../parts/review-item'
import { reviewKinds, starsText } from '../parts/review-kinds'

interface ReviewsCardProps {
  readonly productId: ProductId
  readonly summary: NonNullable<Answer<'catalog', 'product'>['reviews']>
}

/** What buyers said: the sum, the newest two, and the way to all of them. */
export function ReviewsCard({ productId, summary }: ReviewsCardProps) {
  const kinds = reviewKinds(summary).filter(({ kind, count }) => kind !== 'all' && count > 0)
  return (
    <View className="card product-reviews">
      <View
        className="product-reviews-head"
        role="button"
        onClick={() => {
          openReviews(productId)
        }}
      >
        <Text className="product-card-title">评价 {summary.count}</Text>
        <Text className="product-reviews-stars">{starsText(summary.starsTenths)} 分</Text>
        <Text className="product-reviews-all">查看全部</Text>
        <Icon name="right" size={16} />
      </View>
      {kinds.length > 0 ? (
        <View className="product-review-kinds">
          {kinds.map(({ kind, name, count }) => (
            <View
              key={kind}
              className="review-kind"
              role="button"
              onClick={() => {
                openReviews(productId, kind)
              }}
            >
              {name} {count}
            </View>
          ))}
        </View>
      ) : null}
      {summary.latest.map((review) => (
        <ReviewItem key={review.reviewId} review={review} isShort />
      ))}
    </View>
  )
}
