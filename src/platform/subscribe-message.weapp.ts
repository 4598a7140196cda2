import Taro from '@tarojs/taro'
import type { SubscribeAnswer } from './types'

/** Asks for one message of each template, from a tap, five at most. What was not answered is absent. */
export async function requestSubscribeMessage(
  templateIds: readonly string[],
): Promise<Readonly<Record<string, SubscribeAnswer>>> {
  try {
    const answers = await Taro.requestSubscribeMessage({ tmplIds: [...templateIds], entityIds: [] })
    return answersOf(templateIds, answers as unknown as Readonly<Record<string, unknown>>)
  } catch {
    return {}
  }
}

function answersOf(templateIds: readonly string[], told: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(templateIds.flatMap((id) => (told[id] ? [[id, told[id] as SubscribeAnswer]] : [])))
}
