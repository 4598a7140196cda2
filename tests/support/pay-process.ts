import fastify from 'fastify'
import { createClock } from '#local-cloud/clock'
import { createPaySimulator } from '#local-cloud/services/pay/pay-simulator'

/** A WeChat Pay in a process of its own, to be killed. Prints its environment, then obeys `settle` lines on its input. */
async function main(dir: string): Promise<void> {
  const app = fastify()
  let origin = ''
  const clock = createClock({ dir: `${dir}/clock` })
  const pay = await createPaySimulator(app, {
    dir: `${dir}/pay`,
    clock,
    events: { add: () => undefined },
    origin: () => origin,
  })
  origin = await app.listen({ port: 0, host: '127.0.0.1' })
  process.stdout.write(`${JSON.stringify(pay.environment())}\n`)
  process.stdin.on('data', (line: Buffer) => {
    void pay
      .settle({ outTradeNo: line.toString().trim(), outcome: 'pay' })
      .then(() => process.stdout.write('settled\n'))
  })
}

void main(process.argv[2] ?? '')
