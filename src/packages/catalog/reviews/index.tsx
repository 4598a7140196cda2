import { Text, View } from '@tarojs/components'
import { useReachBottom, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { ProductId } from '#domain/kernel/ids'
import { call, type Answer } from '../../../cloud/call'
import { usePages } from '../../../cloud/use-pages'
import { Failed } from '../../../components/failed'
import { ListEnd } from '../../../components/list-end'
import { Message } from '../../../components/message'
import { useGrowing } from '../../../components/use-growing'
import { pageId } from '../../../entry/page-id'
import { goBack, openHome } from '../../../routes'
import { ReviewItem } from '../parts/review-item'
import { reviewKinds, starsText, type ReviewKind } from '../parts/review-kinds'
import { Stars } from '../parts/stars'
import { ReviewsSkeleton } from './reviews-skeleton'
import './index.scss'

type Summary = NonNullable<Answer<'reviews', 'list'>['summary']>

const kindOf = (text: string | undefined): ReviewKind =>
  text === 'with-pictures' || text === 'critical' ? text : 'all'

export default function ReviewsPage() {
  const { productId, only } = useRouter().params
  const id = pageId('prd', productId)
  if (!id)
    return (
      <View className="page">
        <Message drawing="search" title="没有找到这件商品" action="回首页" onAction={openHome} />
      </View>
    )
  return <ReviewsOf productId={id} first={kindOf(only)} />
}

function ReviewsOf({ productId, first }: { readonly productId: ProductId; readonly first: ReviewKind }) {
  const [only, setOnly] = useState(first)
  const [summary, setSummary] = useState<Summary>()
  const pages = usePages(only, async (cursor) => {
    const answer = await call('reviews', 'list', { productId, only, cursor })
    if (answer.summary) setSummary(answer.summary)
    return { items: answer.reviews, nextCursor: answer.nextCursor, extra: undefined }
  })
  const shown = useGrowing(pages.items.length, 6)
  useReachBottom(pages.loadMore)
  return (
    <View className="page">
      {summary ? <Head summary={summary} only={only} onOnly={setOnly} /> : null}
      {pages.items.length > 0 ? (
        <>
          <View className="card reviews-list">
            {pages.items.slice(0, shown).map((review) => (
              <ReviewItem key={review.reviewId} review={review} />
            ))}
          </View>
          <ListEnd pages={pages} />
        </>
      ) : null}
      {pages.items.length === 0 && pages.isLoading ? <ReviewsSkeleton /> : null}
      {pages.items.length === 0 && pages.failure ? (
        <Failed failure={pages.failure} onRetry={() => void pages.reload()} />
      ) : null}
      {pages.items.length === 0 && !pages.isLoading && !pages.failure ? (
        <Message
          drawing="search"
          title={only === 'all' ? '还没有人评价' : '这一类还没有评价'}
          action={only === 'all' ? '回去看看' : '看全部'}
          onAction={() => {
            if (only === 'all') goBack()
            else setOnly('all')
          }}
        />
      ) : null}
    </View>
  )
}

interface HeadProps {
  readonly summary: Summary
  readonly only: ReviewKind
  readonly onOnly: (only: ReviewKind) => void
}

function Head({ summary, only, onOnly }: HeadProps) {
  return (
    <View className="card reviews-head">
      <View className="reviews-sum">
        <Text className="reviews-mean">{starsText(summary.starsTenths)}</Text>
        <View>
          <Stars stars={Math.round(summary.starsTenths / 10)} />
          <Text className="reviews-count">{summary.count} 条评价</Text>
        </View>
      </View>
      <View className="reviews-kinds" role="tablist">
        {reviewKinds(summary).map(({ kind, name, count }) => (
          <View
            key={kind}
            className={`reviews-kind${kind === only ? ' reviews-kind-on' : ''}`}
            role="tab"
            aria-selected={kind === only}
            onClick={() => {
              onOnly(kind)
            }}
          >
            {name} {count}
          </View>
        ))}
      </View>
    </View>
  )
}
