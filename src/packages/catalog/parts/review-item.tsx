import { Text, View } from '@tarojs/components'
import { shanghaiDate } from '#domain/kernel/time'
import type { Answer } from '../../../cloud/call'
import { Picture } from '../../../components/picture'
import { previewPictures } from '../../../platform/preview-pictures'
import { Stars } from './stars'

export type Review = Answer<'reviews', 'list'>['reviews'][number]

interface ReviewItemProps {
  readonly review: Review
  /** On the product page: three lines at most. */
  readonly isShort?: boolean
}

/** One buyer's word, with her pictures and the shop's answer. */
export function ReviewItem({ review, isShort = false }: ReviewItemProps) {
  const { author, stars, text, specText, pictureIds, writtenAt, reply } = review
  return (
    <View className="review">
      <View className="review-head">
        <Text className="review-author">{author}</Text>
        <Stars stars={stars} />
        <Text className="review-date">{shanghaiDate(writtenAt)}</Text>
      </View>
      <View className={`review-text${isShort ? ' review-short' : ''}`}>{text || '没有写字，只打了分'}</View>
      {pictureIds.length > 0 ? (
        <View className="review-pictures">
          {pictureIds.map((pictureId) => (
            <View
              key={pictureId}
              className="review-picture-place"
              role="button"
              ariaLabel="看大图"
              onClick={() => {
                previewPictures(pictureIds, pictureId)
              }}
            >
              <Picture pictureId={pictureId} className="review-picture" />
            </View>
          ))}
        </View>
      ) : null}
      <View className="review-spec">{specText}</View>
      {reply ? <View className="review-reply">店铺回复：{reply}</View> : null}
    </View>
  )
}
