import { randomUUID } from 'node:crypto'
import type { Media } from './protobuf'
import { WechatError, type Api } from './wechat-error'

/** How the sentences begin that WeChat's own documentation gives for trying out a refusal; short enough for a nickname. */
const riskySamples = ['特3456书yuuo莞6543李', '完2347全dfji试3726测']
const riskyLabel = 20001
const normalLabel = 100
const longestContent = 2_500

/** `security.msgSecCheck` in its second version: risky only for the documented samples and what begins like them. Judgement itself is not simulated. */
export const msgSecCheck: Api = (params) => {
  const { content, version, scene, openid } = params
  if (version !== 2) throw new WechatError(40129, 'invalid version: only 2 is simulated')
  if (typeof openid !== 'string' || openid === '') throw new WechatError(40003, 'invalid openid')
  if (typeof scene !== 'number' || ![1, 2, 3, 4].includes(scene)) throw new WechatError(40129, 'invalid scene')
  if (typeof content !== 'string' || content === '') throw new WechatError(44002, 'empty content')
  if ([...content].length > longestContent) throw new WechatError(44991, 'content is longer than 2500')
  const isRisky = riskySamples.some((sample) => content.includes(sample))
  const verdict = isRisky ? { suggest: 'risky', label: riskyLabel } : { suggest: 'pass', label: normalLabel }
  return {
    errcode: 0,
    errmsg: 'ok',
    result: verdict,
    detail: [{ strategy: 'content_model', errcode: 0, ...verdict, prob: isRisky ? 99 : 90 }],
    trace_id: randomUUID(),
  }
}

const largestPicture = 1024 * 1024
const pictureNames = /\.(?:png|jpe?g|gif)$/

/**
 * `security.imgSecCheck`, which answers at once: risky only for a picture whose bytes hold the documented text sample, as
 * a comment in a PNG or JPEG can. Judgement itself, and the bound of 750×1334 pixels, are not simulated.
 */
export const imgSecCheck: Api = ({ media }) => {
  const { fileName = '', bytes } = (media ?? {}) as Partial<Media>
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) throw new WechatError(41005, 'media data missing')
  if (!pictureNames.test(fileName)) throw new WechatError(40004, 'invalid media type')
  if (bytes.length > largestPicture) throw new WechatError(40006, 'invalid media size')
  if (riskySamples.some((sample) => bytes.includes(sample))) throw new WechatError(87014, 'risky content')
  return { errcode: 0, errmsg: 'ok' }
}
