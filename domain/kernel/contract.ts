import * as z from 'zod'
import { isProvince } from './provinces'
import type { RefusalCode } from './refusals'

/** Who may call. Required on every action, so a forgotten one fails closed at compile time. */
export type Access = 'customer' | 'guide' | 'operator'

/** One thing a function can be asked to do. */
export interface Action<
  A extends Access = Access,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  R extends RefusalCode = RefusalCode,
> {
  readonly access: A
  readonly input: I
  readonly output: O
  readonly refuses: readonly R[]
}

/** A function's actions by name. */
export type Contract = Readonly<Record<string, Action>>

/** Declares an action. Schemas are strict allow-lists: use `strict()` for every object. */
export function action<const A extends Access, I extends z.ZodType, O extends z.ZodType, const R extends RefusalCode>(
  definition: Action<A, I, O, R>,
): Action<A, I, O, R> {
  return definition
}

/** An object that refuses unknown keys. */
export const strict = z.strictObject

/** What the phone may send to an action. */
export type InputOf<T extends Action> = z.input<T['input']>
/** What an action answers. */
export type OutputOf<T extends Action> = z.output<T['output']>

/** The body of every function's reply. */
export type Reply<D> =
  { ok: true; data: D } | { ok: false; refusal: { code: RefusalCode; message: string; details: unknown } }

/** Whole fen, 0 to 100 million yuan. */
export const fen = z.int().min(0).max(10_000_000_000)
/** Epoch milliseconds. */
export const instant = z.int().min(0)
/** Letters and digits after a kind prefix; see `ids.ts`. */
export function id<K extends string>(kind: K): z.ZodType<`${K}${string}`, `${K}${string}`> {
  return z.string().regex(new RegExp(`^${kind}[0-9A-Za-z]{1,40}$`)) as unknown as z.ZodType<
    `${K}${string}`,
    `${K}${string}`
  >
}
/** Text as people type it: no control characters, no lone surrogates, no direction overrides; trimmed. */
export const text = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((value) => !/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(value), { error: 'plain text' })
/** The same with lines of their own: what people write at some length. */
export const prose = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((value) => !/[^\P{Cc}\n]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(value), { error: 'plain text' })
/** An opaque place in a list. */
export const cursor = z.string().regex(/^[0-9A-Za-z_-]{1,120}$/)
/** The public-read `cloud://` id of a picture. */
export const pictureId = z.string().regex(/^cloud:\/\/[\w.-]+\/[\w./-]+$/)
/** A province by its short or full name. */
export const province = text(2, 20).refine(isProvince, { error: 'a province of China' })
