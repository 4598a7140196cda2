import cloud from 'wx-server-sdk'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

let instanceCalls = 0
let running = 0
let mostRunning = 0
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

interface Event {
  action: string
  input: Record<string, unknown>
  [field: string]: unknown
}

/** Whatever a cloud function can do that a test wants to see. */
const acts: Record<string, (input: Record<string, unknown>, event: Event, context: unknown) => unknown> = {
  whoami: () => cloud.getWXContext(),
  event: (_input, event) => event,
  context: (_input, _event, context) => context,
  count: () => ++instanceCalls,
  env: () => ({ ...process.env }),
  time: () => ({
    now: Date.now(),
    made: new Date().getTime(),
    text: Date(),
    zone: new Date().getTimezoneOffset(),
    parsed: new Date(5).getTime(),
  }),
  async wait({ ms }) {
    await wait(Number(ms))
    return cloud.getWXContext().OPENID
  },
  async crowd({ ms }) {
    mostRunning = Math.max(mostRunning, ++running)
    await wait(Number(ms))
    running -= 1
    return mostRunning
  },
  async identities() {
    const seen: unknown[] = []
    for (let step = 0; step < 5; step++) {
      seen.push(cloud.getWXContext().OPENID)
      await wait(Math.random() * 20)
      await cloud.database().collection('things').limit(1).get()
    }
    return seen
  },
  block() {
    for (;;);
  },
  exit: () => process.exit(3),
  blockLater() {
    setTimeout(() => {
      for (;;);
    }, 20)
    return 'answered'
  },
  boom() {
    throw new Error('boom')
  },
  large: ({ bytes }) => 'x'.repeat(Number(bytes)),
  nothing: () => undefined,
  log: ({ text }) => console.warn('said', text),
  async invoke({ name, data }) {
    const answer = await cloud.callFunction({ name: String(name), data: data as Record<string, unknown> })
    return (answer as { result?: unknown }).result
  },
  async upload({ path, text }) {
    return cloud.uploadFile({
      cloudPath: String(path),
      fileContent: Buffer.from(String(text)) as unknown as NodeJS.ReadableStream as never,
    })
  },
  async download({ fileID }) {
    const { fileContent } = await cloud.downloadFile({ fileID: String(fileID) })
    return fileContent.toString('utf8')
  },
  urls: ({ fileList }) => cloud.getTempFileURL({ fileList: fileList as string[] }),
  remove: ({ fileList }) => cloud.deleteFile({ fileList: fileList as string[] }),
  async openapi({ api, params }) {
    const [service, method] = String(api).split('.') as [string, string]
    const open = cloud.openapi as Record<string, Record<string, (params: unknown) => Promise<Record<string, unknown>>>>
    const result = await open[service]?.[method]?.(params)
    return Buffer.isBuffer(result?.['buffer']) ? { ...result, buffer: result['buffer'].toString('base64') } : result
  },
  picture: async ({ contentType, base64 }) => {
    const media = { contentType, value: Buffer.from(String(base64), 'base64') }
    const { security } = cloud.openapi as Record<string, Record<string, (params: unknown) => Promise<unknown>>>
    return security?.['imgSecCheck']?.({ media })
  },
  openData: ({ list }) => cloud.getOpenData({ list: list as string[] }),
  async chain({ steps }) {
    for (let step = 0; step < Number(steps); step++) await cloud.database().collection('things').limit(1).get()
  },
  async fan({ width }) {
    const reads = Array.from({ length: Number(width) }, async () =>
      cloud.database().collection('things').limit(1).get(),
    )
    await Promise.all(reads)
  },
  async write({ id }) {
    await cloud
      .database()
      .collection('things')
      .add({ data: { _id: String(id) } })
  },
  async late({ ms, id }) {
    await wait(Number(ms))
    await cloud
      .database()
      .collection('things')
      .add({ data: { _id: String(id) } })
  },
  async transaction({ id }) {
    const transaction = await cloud.database().startTransaction()
    await transaction.collection('things').add({ data: { _id: String(id) } })
    await transaction.commit()
  },
  stub: () => (cloud as unknown as { ai: () => unknown }).ai(),
}

export async function main(event: Event, context: unknown) {
  try {
    const act = acts[event.action]
    if (!act) return { ok: false, refusal: { code: 'UNKNOWN_ACTION', message: '没有这项服务', details: {} } }
    return { ok: true, data: (await act(event.input, event, context)) ?? null }
  } catch (error) {
    if (event.input['catch'] !== true) throw error
    const { errCode, errMsg, code, message } = error as Record<string, unknown>
    return { ok: true, data: { errCode, errMsg, code, message } }
  }
}
