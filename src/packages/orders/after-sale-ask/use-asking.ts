import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { OrderId } from '#domain/kernel/ids'
import { formatYuan } from '#domain/kernel/money'
import { call, type Answer } from '../../../cloud/call'
import { toCallFailure } from '../../../cloud/call-failure'
import { useLoad, type Loaded } from '../../../cloud/use-load'
import { replaceByAfterSale } from '../../../routes'
import { missingIn, wishOf, type Claimable, type Wish } from './ask-draft'
import { askProblem, type AskProblem } from './ask-problem'
import type { HeldAskDraft } from './use-ask-draft'

export type Quote = Answer<'after-sales', 'quote'>

export interface Asking {
  readonly wish: Wish
  readonly quote: Loaded<Quote | undefined>
  readonly problem: AskProblem | undefined
  readonly isSubmitting: boolean
  readonly submit: () => Promise<void>
}

/** What is given up before it leaves is refunded at once: she is asked once more. */
async function meansIt({ kind }: Wish, { amountFen, needsSecond }: Quote): Promise<boolean> {
  if (kind !== 'before-shipping') return true
  const { confirm } = await Taro.showModal({
    title: `退款 ¥${formatYuan(amountFen)}？`,
    content: needsSecond ? '提交后这些商品不再发货，确认前可以撤回。' : '提交后马上退款，这些商品不再发货，不能撤回。',
    confirmText: '确认退款',
    cancelText: '再想想',
  })
  return confirm
}

interface Form {
  readonly orderId: OrderId
  readonly held: HeldAskDraft
  readonly claimable: Loaded<Claimable>
}

/** Quotes what is chosen and asks for it once. */
export function useAsking({ orderId, held, claimable }: Form): Asking | undefined {
  const wish = claimable.data && wishOf(held.draft, claimable.data)
  const quote = useLoad(JSON.stringify(wish?.items.length ? wish : ''), async () =>
    wish?.items.length ? call('after-sales', 'quote', { orderId, kind: wish.kind, items: [...wish.items] }) : undefined,
  )
  const { problem, isSubmitting, submit } = useSubmit({ orderId, held, claimable }, { wish, quote })
  return wish && { wish, quote, problem, isSubmitting, submit }
}

interface Chosen {
  readonly wish: Wish | undefined
  readonly quote: Loaded<Quote | undefined>
}

function useSubmit({ orderId, held, claimable }: Form, { wish, quote }: Chosen) {
  const [problem, setProblem] = useState<AskProblem>()
  const [isSubmitting, setSubmitting] = useState(false)
  const isBusy = useRef(false)
  // What was said was about the form as it stood.
  useEffect(() => {
    setProblem(undefined)
  }, [held.draft])
  const send = async (chosen: Wish, { amountFen }: Quote) => {
    const { clientKey, reason = 'other', note, pictureIds } = held.draft
    const items = [...chosen.items]
    const asked = { orderId, kind: chosen.kind, items, clientKey, reason, expectedFen: amountFen }
    const { afterSaleId } = await call('after-sales', 'ask', {
      ...asked,
      note: note.trim(),
      pictureIds: [...pictureIds],
    })
    held.done()
    replaceByAfterSale({ orderId, afterSaleId })
  }
  /** @returns whether it was asked: then the button stays shut, for the page is about to be left. */
  const tryToAsk = async (chosen: Wish, quoted: Quote): Promise<boolean> => {
    if (!(await meansIt(chosen, quoted))) return false
    setSubmitting(true)
    try {
      await send(chosen, quoted)
      return true
    } catch (thrown) {
      const found = askProblem(toCallFailure(thrown))
      setProblem(found)
      if (found.then === 'see') held.done()
      if (found.then === 'look') await Promise.all([claimable.reload(), quote.reload()])
      return false
    }
  }
  const submit = async () => {
    if (isBusy.current || !wish) return
    const missing = missingIn(held.draft, wish)
    setProblem(missing === undefined ? undefined : { message: missing })
    if (missing !== undefined || !quote.data || quote.isLoading) return
    isBusy.current = true
    if (await tryToAsk(wish, quote.data)) return
    isBusy.current = false
    setSubmitting(false)
  }
  return { problem, isSubmitting, submit }
}
