import { View } from '@tarojs/components'
import { Button } from '../../../components/button'
import { Message } from '../../../components/message'
import { goBack, openReviews } from '../../../routes'
import type { OrderReviews, ReviewForm } from './use-review-form'

interface ReviewDoneProps {
  readonly reviews: OrderReviews
  readonly form: ReviewForm
  /** Lines that still wait. */
  readonly left: number
}

/** It is written: thanks, what happens with the pictures, and the way on. */
export function ReviewDone({ reviews, form, left }: ReviewDoneProps) {
  const seen = reviews.lines.find(({ review }) => review)
  const advice = form.sent?.hasPictures ? '文字已经能看到，照片通过微信的检查后也会出现' : '现在就能在商品页看到'
  return (
    <View className="review-done">
      <Message
        drawing="sent"
        title="收到，谢谢你写下来"
        advice={advice}
        action={left > 0 ? `还有 ${String(left)} 件，接着写` : '回到订单'}
        onAction={left > 0 ? form.goOn : goBack}
      />
      {seen ? (
        <View className="review-done-more">
          <Button
            kind="quiet"
            size="small"
            onTap={() => {
              openReviews(seen.productId)
            }}
          >
            看大家的评价
          </Button>
        </View>
      ) : null}
    </View>
  )
}
