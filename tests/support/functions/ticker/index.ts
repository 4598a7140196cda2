import cloud from 'wx-server-sdk'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

/** A timer's function: keeps what it was called with and when. Refuses anyone but the timer. */
export async function main(event: Record<string, unknown>) {
  const { SOURCE, OPENID } = cloud.getWXContext()
  if (SOURCE !== 'wx_trigger') throw new Error(`not for ${String(SOURCE)}`)
  await cloud
    .database()
    .collection('ticks')
    .add({ data: { at: Date.now(), event, source: SOURCE, openid: OPENID ?? null } })
}
