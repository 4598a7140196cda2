import cloud from 'wx-server-sdk'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

/** Served over HTTP: echoes the event and the context, or answers what `?reply=` asks for. */
export function main(event: { queryStringParameters?: Record<string, string> }) {
  const asked = event.queryStringParameters?.['reply']
  return asked === undefined ? { event, context: cloud.getWXContext() } : (JSON.parse(asked) as unknown)
}
