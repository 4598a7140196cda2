import Taro from '@tarojs/taro'
import { CallFailure } from './call-failure'
import type { Sending } from './sending'

/** As WeChat has it; Taro's types say that it answers nothing. */
interface CloudIds {
  CloudID(cloudId: string): object
}

let isReady = false

/** Sends through the WeChat cloud and answers the function's reply as it came. @throws CallFailure offline or broken. */
export async function send({ name, action, input, cloudId }: Sending): Promise<unknown> {
  if (!isReady) {
    Taro.cloud.init({ traceUser: true })
    isReady = true
  }
  try {
    const openData = cloudId ? { openData: (Taro.cloud as unknown as CloudIds).CloudID(cloudId) } : {}
    const { result } = await Taro.cloud.callFunction({ name, data: { action, input, ...openData } })
    return result
  } catch (thrown) {
    throw new CallFailure((await isOffline(thrown)) ? 'offline' : 'broken')
  }
}

async function isOffline(thrown: unknown): Promise<boolean> {
  const text = String((thrown as { errMsg?: string }).errMsg ?? thrown)
  if (/request:fail|timeout|timed out|network|ERR_/i.test(text)) return true
  const network = await Taro.getNetworkType().catch(() => undefined)
  return network?.networkType === 'none'
}
