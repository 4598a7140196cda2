import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AppContract } from '#domain/app-contract'
import type { Action, InputOf, OutputOf } from '#domain/kernel/contract'
import type { RefusalCode } from '#domain/kernel/refusals'
import type { CallMeta } from '#local-cloud/platform'
import { readBrandFiles } from '#local-cloud/seed/brand-files'
import { personasOf } from '#local-cloud/seed/personas'
import { shopEnvironment } from '#local-cloud/seed/shop-environment'
import { type LocalCloud, startLocalCloud } from '#local-cloud/start'
import { seededData } from './seeded-data'

type ActionOf<F extends keyof AppContract, A extends keyof AppContract[F]> = Extract<AppContract[F][A], Action>

interface Refused {
  code: RefusalCode
  message: string
  details: Record<string, unknown>
}

/** One person's phone: calls the shop's functions as her. */
export interface Phone {
  readonly openid: string
  /** Answers the data. @throws Error naming the refusal when there is one */
  call<F extends keyof AppContract, A extends string & keyof AppContract[F]>(
    functionName: F,
    action: A,
    input: InputOf<ActionOf<F, A>>,
  ): Promise<OutputOf<ActionOf<F, A>>>
  /** Answers the refusal. @throws Error when there is none */
  refused(functionName: string, action: string, input: unknown): Promise<Refused>
  /** Answers what the call cost. */
  cost(functionName: string, action: string, input: unknown): Promise<CallMeta>
}

/** A seeded shop on a local cloud of its own, in a temporary folder. */
export interface Shop {
  readonly cloud: LocalCloud
  readonly dir: string
  phone(openid: string): Phone
  close(): Promise<void>
}

/**
 * Opens a shop, of another brand or at a later moment (epoch ms) when told. `freshInstances`: every call meets a function
 * that was just started.
 */
export async function openShop({ freshInstances = false, brand = 'snack', at = 0 } = {}): Promise<Shop> {
  return shopIn(await seededData(brand), { freshInstances, brand, at, port: 0 })
}

/** Stops a shop and opens it again at a later moment, at the same address: nothing ran in between. */
export async function sleepUntil(shop: Shop, at: number): Promise<Shop> {
  const { port } = shop.cloud
  await shop.cloud.close()
  return shopIn(shop.dir, { freshInstances: false, brand: 'snack', at, port })
}

interface Opening {
  readonly freshInstances: boolean
  readonly brand: string
  readonly at: number
  readonly port: number
}

async function shopIn(dir: string, { freshInstances, brand, at, port }: Opening): Promise<Shop> {
  if (at > 0) writeFileSync(join(dir, 'cloud', 'clock.json'), JSON.stringify({ offsetMs: at - Date.now() }))
  const personas = personasOf(readBrandFiles(`brand/${brand}`))
  const cloud = await startLocalCloud({
    dir,
    port,
    freshInstances,
    loadsLazily: true,
    environment: shopEnvironment,
    personas,
  })
  return {
    cloud,
    dir,
    phone: (openid) => phoneOf(cloud, openid),
    async close() {
      await cloud.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** @see Phone */
export function phoneOf(cloud: Pick<LocalCloud, 'call'>, openid: string): Phone {
  const ask = async (functionName: string, action: string, input: unknown) =>
    (await cloud.call(functionName, action, input, openid)).body as unknown as {
      ok: boolean
      data: unknown
      refusal?: Refused
      meta: CallMeta
    }
  return {
    openid,
    async call(functionName, action, input) {
      const { ok, data, refusal } = await ask(functionName, action, input)
      if (!ok) throw new Error(`${functionName}/${action}: ${JSON.stringify(refusal)}`)
      return data as never
    },
    async refused(functionName, action, input) {
      const { refusal, data } = await ask(functionName, action, input)
      if (!refusal) throw new Error(`${functionName}/${action} was not refused: ${JSON.stringify(data)}`)
      return refusal
    },
    async cost(functionName, action, input) {
      const { ok, refusal, meta } = await ask(functionName, action, input)
      if (!ok) throw new Error(`${functionName}/${action}: ${JSON.stringify(refusal)}`)
      return meta
    },
  }
}
