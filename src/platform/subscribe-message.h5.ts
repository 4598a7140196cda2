import { askPanel } from './panel'
import type { SubscribeAnswer } from './types'

/** Asks for one message of each template, from a tap, five at most. What was not answered is absent. */
export async function requestSubscribeMessage(
  templateIds: readonly string[],
): Promise<Readonly<Record<string, SubscribeAnswer>>> {
  try {
    const { errMsg: _, ...answers } = await askPanel<Record<string, string>>('requestSubscribeMessage', {
      tmplIds: templateIds,
    })
    return answers as Record<string, SubscribeAnswer>
  } catch {
    return {}
  }
}
