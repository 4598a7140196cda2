import { constants, privateDecrypt, publicEncrypt, randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as z from 'zod'
import type { PayContext } from './pay-context'
import { PayError } from './pay-error'
import { readBody, readQuery, replyKey } from './pay-http'
import type { PayKeys } from './pay-keys'
import { rowsOf, type GuideRow } from './pay-ledger'

const card = {
  name: z.string().min(1),
  mobile: z.string().min(1),
  qr_code: z.string().min(1).max(1024),
  avatar: z.string().min(1).max(1024),
}
const registerBody = z.object({
  corpid: z.string().min(1).max(32),
  store_id: z.int(),
  userid: z.string().min(1).max(64),
  ...card,
})
const updateBody = z.object(card).partial()
const assignBody = z.object({ out_trade_no: z.string().min(1).max(32) })
const listQuery = z.object({
  store_id: z.coerce.number().int(),
  userid: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(10).default(10),
  offset: z.coerce.number().int().min(0).default(0),
})

/** 支付即服务: registering guides and saying whose card an order's voucher shows. */
export function mountGuides(scope: FastifyInstance, context: PayContext): void {
  const { keys, ledger, events } = context
  const slowDown = () => slowedDown(context)

  scope.post('/smartguide/guides', async (request) => {
    await slowDown()
    const body = readBody(request, registerBody)
    const known = guidesOf(context, body.store_id).find((guide) => guide.userid === body.userid)
    const guide: GuideRow = {
      guideId: known?.guideId ?? `LLAA${randomBytes(12).toString('hex')}`,
      storeId: body.store_id,
      userid: body.userid,
      name: nameIn(keys, request, body.name),
      mobile: mobileIn(keys, request, body.mobile),
      qrCode: body.qr_code,
      avatar: body.avatar,
    }
    await ledger.write(() => ledger.guides.putSync(guide.guideId, guide))
    events.add('pay.guide', { act: 'registered', guideId: guide.guideId, userid: guide.userid })
    return { guide_id: guide.guideId }
  })

  mountUpdate(scope, context)

  scope.post<{ Params: { id: string } }>('/smartguide/guides/:id/assign', async (request, reply) => {
    await slowDown()
    const { guideId } = knownGuide(context, request.params.id)
    const outTradeNo = readBody(request, assignBody).out_trade_no
    // Too late is not an error: the voucher's card was settled with the payment, and this one is simply not shown.
    const hasCard = ledger.orders.get(outTradeNo)?.paidAt === undefined
    await ledger.write(() => ledger.assignments.putSync(outTradeNo, guideId))
    events.add('pay.guide', { act: 'assigned', guideId, outTradeNo, hasCard })
    return reply.code(204).send()
  })

  scope.get('/smartguide/guides', async (request) => {
    await slowDown()
    const { store_id: storeId, userid, limit, offset } = readQuery(request, listQuery)
    const found = guidesOf(context, storeId).filter((guide) => userid === undefined || guide.userid === userid)
    const data = found.slice(offset, offset + limit).map((guide) => guideView(keys, guide))
    return { data, total_count: found.length, limit, offset }
  })
}

/** Real time, as the caller's patience is; it keeps no process alive. */
const slowedDown = ({ faults }: PayContext) => delay(faults.smartguideDelayMs, undefined, { ref: false })

function mountUpdate(scope: FastifyInstance, context: PayContext): void {
  const { keys, ledger } = context
  scope.patch<{ Params: { id: string } }>('/smartguide/guides/:id', async (request, reply) => {
    await slowedDown(context)
    const guide = knownGuide(context, request.params.id)
    const body = readBody(request, updateBody)
    const changed: GuideRow = {
      ...guide,
      ...(body.name !== undefined && { name: nameIn(keys, request, body.name) }),
      ...(body.mobile !== undefined && { mobile: mobileIn(keys, request, body.mobile) }),
      ...(body.qr_code !== undefined && { qrCode: body.qr_code }),
      ...(body.avatar !== undefined && { avatar: body.avatar }),
    }
    await ledger.write(() => ledger.guides.putSync(guide.guideId, changed))
    return reply.code(204).send()
  })
}

function guidesOf({ ledger }: PayContext, storeId: number): GuideRow[] {
  return rowsOf(ledger.guides).filter((guide) => guide.storeId === storeId)
}

function knownGuide({ ledger }: PayContext, guideId: string): GuideRow {
  const guide = ledger.guides.get(guideId)
  if (!guide) throw new PayError(400, 'PARAM_ERROR', '服务人员不存在')
  return guide
}

/** The mobile number goes back encrypted for the merchant's own certificate. */
function guideView(keys: PayKeys, guide: GuideRow) {
  const mobile = publicEncrypt(
    { key: keys.merchantPublicPem, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' },
    Buffer.from(guide.mobile),
  )
  return {
    guide_id: guide.guideId,
    store_id: guide.storeId,
    name: guide.name,
    mobile: mobile.toString('base64'),
    userid: guide.userid,
    work_id: '',
  }
}

const nameIn = (keys: PayKeys, request: FastifyRequest, ciphertext: string) =>
  decrypt(keys, request, { ciphertext, mostBytes: 64 })
const mobileIn = (keys: PayKeys, request: FastifyRequest, ciphertext: string) =>
  decrypt(keys, request, { ciphertext, mostBytes: 32 })

/** RSA-OAEP under the key that the request's own `Wechatpay-Serial` names. */
function decrypt(
  keys: PayKeys,
  request: FastifyRequest,
  { ciphertext, mostBytes }: { ciphertext: string; mostBytes: number },
): string {
  const serial = request.headers['wechatpay-serial']
  if (serial !== keys.publicKey.serial && serial !== keys.certificate.serial) {
    throw new PayError(400, 'PARAM_ERROR', '平台证书序列号Wechatpay-Serial错误')
  }
  try {
    const plain = privateDecrypt(
      {
        key: replyKey(keys, serial).privatePem,
        padding: constants.RSA_PKCS1_OAEP_PADDING,
        oaepHash: 'sha1',
      },
      Buffer.from(ciphertext, 'base64'),
    )
    if (plain.length > 0 && plain.length <= mostBytes) return plain.toString('utf8')
  } catch {
    // Falls through: a wrong key and a wrong length are the same mistake to the caller.
  }
  throw new PayError(400, 'PARAM_ERROR', '敏感信息解密失败')
}
