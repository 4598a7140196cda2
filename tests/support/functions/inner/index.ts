import cloud from 'wx-server-sdk'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

/** Called by the probe: says who it thinks is calling, after as many database calls as it is asked for. */
export async function main(event: { reads?: number; waitMs?: number }) {
  for (let read = 0; read < (event.reads ?? 0); read++) await cloud.database().collection('things').limit(1).get()
  await new Promise((resolve) => setTimeout(resolve, event.waitMs ?? 0))
  return { ...cloud.getWXContext(), secret: process.env['INNER_SECRET'] ?? null, event }
}
