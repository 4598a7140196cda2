import { caller, now } from '#server/cloud'
import { type HttpReply, jsonReply, readHttpEvent } from '#server/http-event'
import { logFailure, logLine } from '#server/log'
import { wechatPayConfig } from '#server/pay'
import { NoticeRejected, readNotice } from '#server/wechat-pay/read-notice'
import { takeNotice } from './take-notice'

const failed = (statusCode: number, message: string) => jsonReply(statusCode, { code: 'FAIL', message })

/**
 * WeChat Pay's notices, over HTTP access. A phone can call any function by name, so whatever carries an openid or a
 * client's source is turned away; then the signature over the raw bytes alone decides who is speaking.
 */
export async function main(event: unknown): Promise<HttpReply> {
  const from = caller()
  const request = readHttpEvent(event)
  if (from.openid !== undefined || from.source.includes('wx_client') || !request) return failed(403, '拒绝访问')
  if (request.httpMethod !== 'POST') return failed(405, '请用 POST')
  try {
    const taken = await takeNotice(readNotice(request, wechatPayConfig(), now()), now())
    return taken ? jsonReply(204) : failed(500, '暂未处理')
  } catch (error) {
    if (error instanceof NoticeRejected) {
      logLine('warn', 'notice-rejected', { reason: error.reason })
      return failed(401, '验签失败')
    }
    logFailure('notice-failed', error)
    return failed(500, '暂未处理')
  }
}
