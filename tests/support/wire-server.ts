import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { DatabaseService, WireRequest } from '#local-cloud/ports'

export interface WireServer {
  /** What the SDK is pointed at. */
  readonly url: string
  close(): Promise<void>
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

/** Serves `POST /admin` of the SDK's wire on a free port of 127.0.0.1, straight from a database. */
export async function startWireServer(database: DatabaseService): Promise<WireServer> {
  const server = createServer((request, response) => {
    void (async () => {
      const reply = await database.handle(JSON.parse(await bodyOf(request)) as WireRequest)
      response.setHeader('content-type', 'application/json; charset=utf-8')
      response.end(JSON.stringify(reply))
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/admin`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
