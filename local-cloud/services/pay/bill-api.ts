import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { PayContext } from './pay-context'
import { PayError } from './pay-error'
import { readQuery } from './pay-http'
import { honestRows, plantedRows } from './bill-rows'
import { tradeBillFile } from './trade-bill-file'
import { billTime, shanghaiMidnight } from './shanghai-time'

const dayMs = 86_400_000
const billQuery = z.object({
  bill_date: z.string(),
  bill_type: z.enum(['ALL', 'SUCCESS', 'REFUND']).default('ALL'),
  tar_type: z.never().optional(),
})

/** Yesterday's trade bill from ten in the morning on, and its download. */
export function mountBills(scope: FastifyInstance, context: PayContext): void {
  scope.get('/bill/tradebill', async (request) => {
    const query = readQuery(request, billQuery)
    const file = billOf(context, query.bill_date, query.bill_type)
    const promised = context.ledger.billPlans.get(query.bill_date)?.hasWrongHash ? 'another file' : file
    return {
      hash_type: 'SHA1',
      hash_value: createHash('sha1').update(promised).digest('hex'),
      download_url: `${context.origin()}/v3/billdownload/file?token=${query.bill_date}.${query.bill_type}`,
    }
  })

  scope.get('/billdownload/file', async (request, reply) => {
    const { token } = readQuery(request, z.object({ token: z.string().regex(/^[\d-]{10}\.(?:ALL|SUCCESS|REFUND)$/) }))
    const [date = '', type = 'ALL'] = token.split('.')
    return reply.type('text/plain; charset=utf-8').send(billOf(context, date, type as 'ALL' | 'SUCCESS' | 'REFUND'))
  })
}

function billOf(context: PayContext, date: string, type: 'ALL' | 'SUCCESS' | 'REFUND'): Buffer {
  const from = shanghaiMidnight(date)
  const now = context.clock.now()
  const today = shanghaiMidnight(billTime(now).slice(0, 10)) ?? now
  if (from === undefined || from >= today || from < today - 93 * dayMs) {
    throw new PayError(400, 'PARAM_ERROR', '账单日期不合法')
  }
  const plan = context.ledger.billPlans.get(date)
  if (plan?.isNotReady || (from === today - dayMs && now < today + 10 * 3_600_000)) {
    throw new PayError(400, 'STATEMENT_CREATING', '账单生成中，请10点后再试')
  }
  const rows = honestRows(context, { from, to: from + dayMs })
  const file = tradeBillFile(
    context.keys,
    plan ? plantedRows(context, rows, { plants: plan.plants, at: from }) : rows,
    type,
  )
  if (!file) throw new PayError(400, 'NO_STATEMENT_EXIST', '账单文件不存在')
  return file
}
