import type { Call } from '../../call-ledger'
import type { DeployedFunction } from '../../functions-config'
import type { OpenDataStore } from '../../open-data'
import type { PhoneCodes } from '../../phone-codes'
import type { EventLog, TradeManagement, WireRequest } from '../../ports'
import { WireFailure } from '../../wire/wire-failure'
import { imgSecCheck, msgSecCheck } from './content-check'
import { getPhoneNumber } from './phone-number'
import { readApiRequest, readCloudIds, writeApiReply, writeOpenData } from './protobuf'
import { getOrder, uploadShippingInfo } from './shipping-info'
import { subscribeMessage } from './subscribe-message'
import { getUnlimited } from './wxacode'
import { WechatError, type Api, type ApiResult } from './wechat-error'

/** `wx.openApi` of the wire: protobuf in, protobuf out. */
export interface CompatibleRequest {
  readonly apiName: string
  readonly data: Buffer
  readonly call: Call | undefined
}

/** WeChat's server API as functions reach it without an access token. */
export interface OpenApi {
  callCompatible(request: CompatibleRequest): Promise<Buffer>
  /** `callOpenAPI`, the SDK's older way. @throws WireFailure */
  callByName(request: WireRequest, call: Call | undefined): Promise<{ responseData: string }>
}

export interface OpenApiOptions {
  readonly functions: ReadonlyMap<string, DeployedFunction>
  readonly openData: OpenDataStore
  readonly phoneCodes: PhoneCodes
  readonly appid: string
  readonly events: EventLog
  readonly trades: TradeManagement
}

const noPermission = -604101
const notFound = -604100
const illegalSource = -604104
const openDataApi = 'ApiGetOpenDataByCloudId'

const jsonReply = (body: unknown) =>
  writeApiReply({ respData: Buffer.from(JSON.stringify(body)), contentType: 'application/json; encoding=utf-8' })

/** What WeChat answers, its own refusals included: they are ordinary JSON with an errcode. */
async function askApi(api: Api | undefined, params: Readonly<Record<string, unknown>>): Promise<ApiResult> {
  try {
    return (await api?.(params)) ?? {}
  } catch (error) {
    if (error instanceof WechatError) return { errcode: error.errcode, errmsg: error.message }
    throw error
  }
}

function replyOf(result: ApiResult): Buffer {
  const { buffer, contentType } = result
  if (!Buffer.isBuffer(buffer)) return jsonReply(result)
  return writeApiReply({ respData: buffer, contentType: String(contentType) })
}

/** @see OpenApi */
export function createOpenApi({ functions, openData, phoneCodes, appid, events, trades }: OpenApiOptions): OpenApi {
  const apis: Readonly<Record<string, Api>> = {
    'wxacode.getUnlimited': getUnlimited,
    'subscribeMessage.send': subscribeMessage(events),
    'security.msgSecCheck': msgSecCheck,
    'security.imgSecCheck': imgSecCheck,
    'phonenumber.getPhoneNumber': getPhoneNumber(phoneCodes, appid),
    'wxa.sec.order.uploadShippingInfo': uploadShippingInfo(trades, events),
    'wxa.sec.order.getOrder': getOrder(trades),
  }

  /** The platform's own refusal, before WeChat is asked. */
  function refusalOf(apiName: string, call: Call | undefined): number | undefined {
    if (!call) return illegalSource
    if (!functions.get(call.functionName)?.openapi.includes(apiName)) return noPermission
    return Object.hasOwn(apis, apiName) ? undefined : notFound
  }

  function refuse(apiName: string, call: Call | undefined, errorCode: number) {
    events.add('openapi.refused', { api: apiName, function: call?.functionName, errorCode })
    return errorCode
  }

  const answer = (apiName: string, params: Readonly<Record<string, unknown>>) => askApi(apis[apiName], params)

  function openDataOf(data: Buffer, call: Call | undefined): Buffer {
    const dataList = readCloudIds(data).map((cloudId) => ({
      cloudId,
      json: JSON.stringify(openData.read(call?.openid, cloudId)),
    }))
    return writeApiReply({ respData: writeOpenData(dataList), contentType: 'application/octet-stream' })
  }

  return {
    async callCompatible({ apiName, data, call }) {
      const { params, svrkit } = readApiRequest(data)
      if (svrkit?.apiName === openDataApi) return openDataOf(svrkit.data, call)
      const errorCode = svrkit ? notFound : refusalOf(apiName, call)
      if (errorCode !== undefined) return writeApiReply({ errorCode: refuse(apiName, call, errorCode) })
      return replyOf(await answer(apiName, params))
    },
    async callByName({ apiName: name, requestData }, call) {
      const apiName = String(name)
      const errorCode = refusalOf(apiName, call)
      if (errorCode !== undefined) {
        throw new WireFailure('INVALID_PARAM', `${apiName}: error code: ${String(refuse(apiName, call, errorCode))}`)
      }
      const params: unknown = typeof requestData === 'string' && requestData !== '' ? JSON.parse(requestData) : {}
      return { responseData: JSON.stringify(await answer(apiName, params as Record<string, unknown>)) }
    },
  }
}
