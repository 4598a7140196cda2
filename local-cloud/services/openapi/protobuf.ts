import protobuf from 'protobufjs'

/** The messages of the SDK's openapi calls, with the field numbers of wx-server-sdk 4.0.2. */
const root = protobuf.parse(`
  syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message SvrkitApiData { string apiName = 1; bytes reqData = 2; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; SvrkitApiData svrkitData = 4; string appid = 6; }
  message HttpHeader { string key = 1; string value = 2; }
  message CommOpenApiResp {
    bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4;
    repeated HttpHeader headers = 5; int32 svrkitErrorCode = 6;
  }
  message ApiGetOpenDataByCloudIdReq { repeated string cloudidList = 2; string appid = 3; }
  message OpDataItem { string cloudId = 1; string json = 2; }
  message ApiGetOpenDataByCloudIdResp { repeated OpDataItem dataList = 1; }
`).root

const type = (name: string) => root.lookupType(name)

/** A file among the parameters. The SDK sends no content type, only a name that ends as the type does: media.jpeg. */
export interface Media {
  readonly fileName: string
  readonly bytes: Buffer
}

/** What a function asks of WeChat. */
export interface ApiRequest {
  /** Values are sent as JSON text, but for files, which are sent as bytes under a file name. */
  readonly params: Readonly<Record<string, unknown>>
  /** An internal call such as `ApiGetOpenDataByCloudId`; empty for an openapi call. */
  readonly svrkit: { readonly apiName: string; readonly data: Buffer } | undefined
}

interface Pair {
  key: string
  value: Uint8Array
  filename: string
}

interface DecodedRequest {
  openapiData?: { pairs?: Pair[] }
  svrkitData?: { apiName: string; reqData: Uint8Array }
}

/** Reads a CommApiData. @throws on anything else. */
export function readApiRequest(bytes: Buffer): ApiRequest {
  const { openapiData, svrkitData } = type('CommApiData').decode(bytes) as unknown as DecodedRequest
  const params = Object.fromEntries((openapiData?.pairs ?? []).map((pair) => [pair.key, valueOf(pair)]))
  return { params, svrkit: svrkitData && { apiName: svrkitData.apiName, data: Buffer.from(svrkitData.reqData) } }
}

function valueOf({ value, filename }: Pair): unknown {
  const bytes = Buffer.from(value)
  return filename === '' ? JSON.parse(bytes.toString('utf8')) : { fileName: filename, bytes }
}

export interface ApiReply {
  readonly respData?: Uint8Array
  readonly contentType?: string
  /** A failure of the platform before WeChat was asked, such as -604101. */
  readonly errorCode?: number
}

/** Writes a CommOpenApiResp. */
export function writeApiReply(reply: ApiReply): Buffer {
  return Buffer.from(
    type('CommOpenApiResp')
      .encode({ httpCode: 200, ...reply })
      .finish(),
  )
}

/** The CloudIDs of an ApiGetOpenDataByCloudIdReq. */
export function readCloudIds(data: Buffer): string[] {
  const { cloudidList } = type('ApiGetOpenDataByCloudIdReq').decode(data) as unknown as { cloudidList?: string[] }
  return [...(cloudidList ?? [])]
}

/** Writes an ApiGetOpenDataByCloudIdResp. */
export function writeOpenData(dataList: readonly { cloudId: string; json: string }[]): Buffer {
  return Buffer.from(type('ApiGetOpenDataByCloudIdResp').encode({ dataList }).finish())
}
