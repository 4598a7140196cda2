import type { RefusalCode, RefusalDetails } from '#domain/kernel/refusals'

/** A rule that said no, with details typed by its code. */
export type AnyRefusal = {
  [C in RefusalCode]: { code: C; message: string; details: RefusalDetails[C] }
}[RefusalCode]

/** refusal: a rule said no · offline: the call never arrived or its answer was lost · broken: the service failed. */
export type FailureKind = 'refusal' | 'offline' | 'broken'

const sentences = {
  offline: '网络断了，连上后再试一次',
  broken: '服务开小差了，请稍后再试',
}

/** The only thing `call` throws. Its message is a Chinese sentence a person can act on. */
export class CallFailure extends Error {
  readonly kind: FailureKind
  readonly refusal: AnyRefusal | undefined

  constructor(kind: FailureKind, refusal?: AnyRefusal) {
    super(refusal ? refusal.message : sentences[kind === 'offline' ? 'offline' : 'broken'])
    this.name = 'CallFailure'
    this.kind = kind
    this.refusal = refusal
  }
}

/** Anything thrown, as a failure: what is not ours is a bug of the phone and shown as one. */
export function toCallFailure(thrown: unknown): CallFailure {
  return thrown instanceof CallFailure ? thrown : new CallFailure('broken')
}
