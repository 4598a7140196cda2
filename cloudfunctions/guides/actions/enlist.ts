import type { InputOf } from '#domain/kernel/contract'
import type { guidesContract } from '#domain/guides/contract'
import { pictureId } from '#server/picture-id'
import { saveGuide } from '#server/stores/guides'
import { appointStaff } from '#server/stores/staff'

type Request = InputOf<(typeof guidesContract)['enlist']>

/** Puts a guide into service. WeChat Pay learns of her with the scheduler's next tick. */
export async function enlist({ code, storeCode, photo, ...card }: Request) {
  const guideId = `gde${code}` as const
  await appointStaff(card.openid, 'guide')
  await saveGuide({ _id: guideId, storeId: `sto${storeCode}`, photoId: pictureId(photo), ...card })
  return { guideId }
}
