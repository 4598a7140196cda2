import { Text, View } from '@tarojs/components'
import type { OrderId } from '#domain/kernel/ids'
import { hasArrived } from '#domain/orders/status'
import { call } from '../../../cloud/call'
import { useLoad } from '../../../cloud/use-load'
import { Button } from '../../../components/button'
import { Faces } from '../../../components/faces'
import { Message } from '../../../components/message'
import { Bone } from '../../../components/skeleton'
import { PrivacyGate } from '../../../privacy/privacy-gate'
import { openOrder } from '../../../routes'
import { WithOrderId } from '../parts/with-order-id'
import { LineHead } from './line-head'
import { OwnReview } from './own-review'
import { ReviewDone } from './review-done'
import { ReviewLine } from './review-line'
import { useReviewForm, type OrderReviews, type ReviewForm } from './use-review-form'
import './index.scss'

export default function ReviewPage() {
  return <WithOrderId>{(orderId) => <ReviewOf orderId={orderId} />}</WithOrderId>
}

function ReviewOf({ orderId }: { readonly orderId: OrderId }) {
  const loaded = useLoad(orderId, () => call('reviews', 'ofOrder', { orderId }))
  const waiting = loaded.data ? waitingIn(loaded.data) : []
  const form = useReviewForm(
    loaded,
    orderId,
    waiting.map(({ skuId }) => skuId),
  )
  return (
    <View className="page">
      <Faces loaded={loaded} skeleton={<ReviewSkeleton />}>
        {(reviews) =>
          form.sent ? (
            <ReviewDone reviews={reviews} form={form} left={waiting.length} />
          ) : (
            <ReviewBody reviews={reviews} form={form} />
          )
        }
      </Faces>
      <PrivacyGate />
    </View>
  )
}

/** The lines she may still say something of. */
const waitingIn = ({ mayReview, lines }: OrderReviews) =>
  mayReview ? lines.filter(({ wasSent, review }) => wasSent && !review) : []

interface BodyProps {
  readonly reviews: OrderReviews
  readonly form: ReviewForm
}

function ReviewBody({ reviews, form }: BodyProps) {
  const waiting = waitingIn(reviews)
  const written = reviews.lines.filter(({ review }) => review)
  const unsent = reviews.lines.filter(({ wasSent }) => !wasSent)
  if (waiting.length === 0 && written.length === 0) return <NothingToSay reviews={reviews} />
  return (
    <>
      {waiting.map((line) => (
        <ReviewLine key={line.skuId} line={line} form={form} />
      ))}
      {written.map((line) => (
        <OwnReview key={line.skuId} line={line} />
      ))}
      {waiting.length > 0
        ? unsent.map((line) => (
            <View key={line.skuId} className="card review-line">
              <LineHead line={line} />
              <View className="own-note">没有发货，款已退，不用评价</View>
            </View>
          ))
        : null}
      {waiting.length > 0 ? <SubmitBar form={form} /> : null}
    </>
  )
}

function SubmitBar({ form }: { readonly form: ReviewForm }) {
  const { count, failure, isSending, uploading } = form
  return (
    <>
      <View className="review-masked">名字只显示第一个字，其余打星号</View>
      <View className="bottom-bar-room" />
      <View className="bottom-bar">
        {failure ? (
          <View className="review-failure" role="alert">
            <Text>{failure}</Text>
          </View>
        ) : null}
        <Button
          kind="brand"
          size="wide"
          isDisabled={count === 0}
          isBusy={isSending || uploading !== undefined}
          onTap={() => void form.submit()}
        >
          {uploading !== undefined ? '照片传完就能提交' : count > 1 ? `提交 ${String(count)} 件的评价` : '提交评价'}
        </Button>
      </View>
    </>
  )
}

/** Too early, or too late. */
function NothingToSay({ reviews: { orderId, status } }: Pick<BodyProps, 'reviews'>) {
  const isLate = hasArrived(status)
  return (
    <Message
      drawing="wait"
      title={isLate ? '收货超过 90 天，不能再评价了' : '收到货之后再来评价'}
      action="看订单"
      onAction={() => {
        openOrder(orderId)
      }}
    />
  )
}

function ReviewSkeleton() {
  return (
    <View>
      <Bone className="card review-bone" />
      <Bone className="card review-bone" />
    </View>
  )
}
