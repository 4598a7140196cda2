import { Textarea, View } from '@tarojs/components'
import { reviewLimits } from '#domain/reviews/limits'
import { LineHead, type ReviewedLine } from './line-head'
import { PictureField } from './picture-field'
import { StarRow } from './star-row'
import type { ReviewForm } from './use-review-form'

/** What she says of one line. */
export function ReviewLine({ line, form }: { readonly line: ReviewedLine; readonly form: ReviewForm }) {
  const { skuId } = line
  const { stars, text, pictureIds } = form.draftOf(skuId)
  const problem = form.problems[skuId]
  return (
    <View className="card review-line">
      <LineHead line={line} />
      <StarRow
        stars={stars}
        onChoose={(chosen) => {
          form.change(skuId, { stars: chosen })
        }}
      />
      <View className="review-box">
        <Textarea
          className="review-input"
          value={text}
          maxlength={reviewLimits.textLength}
          autoHeight
          placeholder="东西怎么样，写给后来的人看"
          placeholderClass="input-hint"
          ariaLabel={`评价${line.title}`}
          onInput={({ detail }) => {
            form.change(skuId, { text: detail.value })
          }}
        />
        {text.length > reviewLimits.textLength - 100 ? (
          <View className="review-left">
            {text.length}/{reviewLimits.textLength}
          </View>
        ) : null}
      </View>
      <PictureField
        pictureIds={pictureIds}
        isUploading={form.uploading === skuId}
        onAdd={() => void form.addPictures(skuId)}
        onRemove={(gone) => {
          form.change(skuId, { pictureIds: pictureIds.filter((id) => id !== gone) })
        }}
      />
      {problem ? (
        <View className="review-problem" role="alert">
          {problem}
        </View>
      ) : null}
    </View>
  )
}
