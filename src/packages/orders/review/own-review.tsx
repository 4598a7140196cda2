import { Text, View } from '@tarojs/components'
import { shanghaiDate } from '#domain/kernel/time'
import { Picture } from '../../../components/picture'
import { previewPictures } from '../../../platform/preview-pictures'
import { LineHead, type ReviewedLine } from './line-head'
import { GivenStars } from './star-row'

const notes = { waiting: '检查中', refused: '没有通过', passed: undefined } as const

/** What she said of a line, with how its pictures stand. */
export function OwnReview({ line }: { readonly line: ReviewedLine }) {
  const { review } = line
  if (!review) return null
  const { pictures, stars, text, writtenAt, reply } = review
  const pictureIds = pictures.map(({ pictureId }) => pictureId)
  return (
    <View className="card review-line">
      <LineHead line={line} />
      <View className="own-head">
        <GivenStars stars={stars} />
        <Text className="own-date">{shanghaiDate(writtenAt)}</Text>
      </View>
      <View className="own-text">{text || '没有写字，只打了分'}</View>
      {pictures.length > 0 ? (
        <View className="review-photos">
          {pictures.map(({ pictureId, state }) => (
            <View
              key={pictureId}
              className="review-photo"
              role="button"
              ariaLabel="看大图"
              onClick={() => {
                previewPictures(pictureIds, pictureId)
              }}
            >
              <Picture pictureId={pictureId} className="review-photo-picture" />
              {notes[state] ? <View className="review-photo-note">{notes[state]}</View> : null}
            </View>
          ))}
        </View>
      ) : null}
      {pictures.some(({ state }) => state === 'waiting') ? (
        <View className="own-note">照片通过微信的检查后，其他人才能看到</View>
      ) : null}
      {reply ? <View className="own-reply">店铺回复：{reply}</View> : null}
    </View>
  )
}
