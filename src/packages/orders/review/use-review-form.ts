import { useRef, useState } from 'react'
import type { OrderId, SkuId } from '#domain/kernel/ids'
import { reviewLimits } from '#domain/reviews/limits'
import { call, type Answer } from '../../../cloud/call'
import { toCallFailure, type CallFailure } from '../../../cloud/call-failure'
import type { Loaded } from '../../../cloud/use-load'
import { choosePictures } from '../../../platform/choose-pictures'
import { forget, recall, remember } from '../../../platform/remembered'
import { uploadPicture } from '../../../platform/upload-picture'
import { noDraft, readDrafts, reviewDraftKey, withoutStars, wordsOf, type Drafts, type LineDraft } from './review-draft'

export type OrderReviews = Answer<'reviews', 'ofOrder'>
type Problems = Readonly<Partial<Record<SkuId, string>>>

/** What was just sent. */
export interface Sent {
  readonly hasPictures: boolean
}

export interface ReviewForm {
  readonly draftOf: (skuId: SkuId) => LineDraft
  readonly change: (skuId: SkuId, part: Partial<LineDraft>) => void
  readonly addPictures: (skuId: SkuId) => Promise<void>
  /** The line whose pictures are on their way. */
  readonly uploading: SkuId | undefined
  /** What is wrong with a line, told there. */
  readonly problems: Problems
  /** Why the whole was not sent. */
  readonly failure: string | undefined
  readonly isSending: boolean
  /** How many lines would be sent. */
  readonly count: number
  readonly submit: () => Promise<void>
  readonly sent: Sent | undefined
  readonly goOn: () => void
}

function useDrafts(orderId: OrderId) {
  const key = reviewDraftKey(orderId)
  const [drafts, setDrafts] = useState(() => readDrafts(recall(key)))
  // Pictures come later than what was typed meanwhile, and must not undo it.
  const latest = useRef(drafts)
  const put = (next: Drafts) => {
    latest.current = next
    if (Object.keys(next).length > 0) remember(key, next)
    else forget(key)
    setDrafts(next)
  }
  const change = (skuId: SkuId, part: Partial<LineDraft>) => {
    put({ ...latest.current, [skuId]: { ...noDraft, ...latest.current[skuId], ...part } })
  }
  const drop = (skuIds: readonly SkuId[]) => {
    put(Object.fromEntries(Object.entries(latest.current).filter(([skuId]) => !skuIds.includes(skuId as SkuId))))
  }
  return { drafts, latest, change, drop }
}

function useUploads({ latest, change }: Pick<ReturnType<typeof useDrafts>, 'latest' | 'change'>) {
  const [uploading, setUploading] = useState<SkuId>()
  const add = async (skuId: SkuId) => {
    const idsOf = () => (latest.current[skuId] ?? noDraft).pictureIds
    const files = await choosePictures(reviewLimits.pictures - idsOf().length)
    if (!files) return
    setUploading(skuId)
    try {
      for (const file of files) {
        const pictureId = await uploadPicture('review-pictures', file)
        change(skuId, { pictureIds: [...idsOf(), pictureId] })
      }
    } finally {
      setUploading(undefined)
    }
  }
  return { uploading, add }
}

const failureText = (failure: CallFailure): string =>
  failure.kind === 'offline' ? '网络断了，填好的都还在，连上后再提交' : failure.message

interface Sending {
  readonly loaded: Loaded<OrderReviews>
  readonly orderId: OrderId
  readonly say: (skuId: SkuId, problem: string | undefined) => void
  readonly onSent: (words: ReturnType<typeof wordsOf>) => void
}

/** One sending at a time; what is wrong with a line is told there, all else above the button. */
function useSending({ loaded, orderId, say, onSent }: Sending) {
  const [failure, setFailure] = useState<string>()
  const [isSending, setSending] = useState(false)
  const tell = (thrown: unknown) => {
    const failed = toCallFailure(thrown)
    const { refusal } = failed
    if (refusal?.code === 'CONTENT_REFUSED' && refusal.details.skuId)
      say(refusal.details.skuId as SkuId, failed.message)
    else setFailure(failureText(failed))
    // It is another order than this page knows.
    if (refusal && refusal.code !== 'CONTENT_REFUSED') void loaded.reload()
  }
  const send = async (lines: ReturnType<typeof wordsOf>) => {
    setFailure(undefined)
    if (isSending || lines.length === 0) return
    setSending(true)
    try {
      loaded.replace(await call('reviews', 'write', { orderId, lines }))
      onSent(lines)
    } catch (thrown) {
      tell(thrown)
    }
    setSending(false)
  }
  return { failure, isSending, send }
}

/** Sends what she said of `waiting` lines, all at once and one time. */
export function useReviewForm(loaded: Loaded<OrderReviews>, orderId: OrderId, waiting: readonly SkuId[]): ReviewForm {
  const { drafts, latest, change, drop } = useDrafts(orderId)
  const { uploading, add } = useUploads({ latest, change })
  const [problems, setProblems] = useState<Problems>({})
  const [sent, setSent] = useState<Sent>()
  const say = (skuId: SkuId, problem: string | undefined) => {
    setProblems((old) => ({ ...old, [skuId]: problem }))
  }
  const onSent = (lines: ReturnType<typeof wordsOf>) => {
    drop(lines.map(({ skuId }) => skuId))
    setSent({ hasPictures: lines.some(({ pictureIds }) => pictureIds.length > 0) })
  }
  const { failure, isSending, send } = useSending({ loaded, orderId, say, onSent })
  return {
    draftOf: (skuId) => drafts[skuId] ?? noDraft,
    change: (skuId, part) => {
      say(skuId, undefined)
      change(skuId, part)
    },
    addPictures: async (skuId) => {
      say(skuId, undefined)
      await add(skuId).catch(() => {
        say(skuId, '照片没有传上去，再试一次')
      })
    },
    uploading,
    problems,
    failure,
    isSending,
    count: wordsOf(waiting, drafts).length,
    submit: async () => {
      const unrated = withoutStars(waiting, latest.current)
      setProblems(Object.fromEntries(unrated.map((skuId) => [skuId, '点几颗星，再提交'])))
      if (unrated.length === 0 && uploading === undefined) await send(wordsOf(waiting, latest.current))
    },
    sent,
    goOn: () => {
      setSent(undefined)
    },
  }
}
