import type * as z from 'zod'
import type { OutputOf } from '#domain/kernel/contract'
import type { CategoryId, LayoutId } from '#domain/kernel/ids'
import type { FreightTemplate } from '#domain/orders/freight'
import type { draftBlock, returnTo, storefrontContract } from '#domain/storefront/contract'
import type { LayoutPlace } from '#domain/storefront/limits'
import { command } from '../cloud'
import { collection } from '../collection'

export type Block = z.output<typeof draftBlock>
export type About = OutputOf<(typeof storefrontContract)['about']>
type ReturnTo = z.output<typeof returnTo>
/** As kept: with where goods come back to, which is not for everybody. Settings of long ago do not say. */
type KeptAbout = About & { readonly returnTo?: ReturnTo }

/** A layout in force. */
export interface Standing {
  readonly code: string
  readonly name: string
  readonly version: number
  readonly fromAt?: number
  readonly untilAt?: number
  readonly blocks: readonly Block[]
  /** Taken down; kept so that an older version cannot come back late. */
  readonly isWithdrawn?: boolean
}

/** What the brand shows and charges around its goods: one document, so a page reads it in one call. */
export interface Storefront {
  readonly categories: readonly { categoryId: CategoryId; name: string; pictureId: string }[]
  readonly freight: readonly FreightTemplate[]
  readonly layouts: Partial<Record<LayoutPlace, Readonly<Record<LayoutId, Standing>>>>
}

type StorefrontDocument = Storefront & { readonly _id: 'storefront' }
interface AboutDocument {
  readonly _id: 'about'
  readonly about: KeptAbout
}

const settings = collection<StorefrontDocument>('settings')
const abouts = collection<AboutDocument>('settings')

/** @throws Error before the shop is set up: an operator's job, not a buyer's mistake. */
async function found(fields?: Readonly<Record<string, boolean>>): Promise<StorefrontDocument> {
  const document = await settings.get('storefront', fields)
  if (!document) throw new Error('the storefront is not set up')
  return document
}

/** Categories and freight, without the layouts. */
export async function storefront(): Promise<Pick<Storefront, 'categories' | 'freight'>> {
  return found({ categories: true, freight: true })
}

/** All of it, with the layouts in force. */
export async function storefrontWithLayouts(): Promise<Storefront> {
  return found()
}

async function keptAbout(): Promise<KeptAbout> {
  const document = await abouts.get('about')
  if (!document) throw new Error('the storefront is not set up')
  return document.about
}

/** What everybody may know of who stands behind the shop. */
export async function about(): Promise<About> {
  const { licences, service, stores } = await keptAbout()
  return { licences, service, stores }
}

/** Where goods come back to. */
export const returnAddress = async (): Promise<ReturnTo | undefined> => (await keptAbout()).returnTo

/** Replaces what stands around the goods; layouts stay. Two operators at once: the later one stands. */
export async function saveStorefront(
  next: Pick<Storefront, 'categories' | 'freight'>,
  about: KeptAbout,
): Promise<void> {
  const _ = command()
  if (!(await abouts.insert({ _id: 'about', about }))) await abouts.update({ _id: 'about' }, { about: _.set(about) })
  if (await settings.insert({ _id: 'storefront', ...next, layouts: {} })) return
  const { categories, freight } = next
  await settings.update({ _id: 'storefront' }, { categories: _.set(categories), freight: _.set(freight) })
}

/** Puts a layout in force unless a later version of it already is. */
export async function putInForce(place: LayoutPlace, id: LayoutId, standing: Standing): Promise<void> {
  const _ = command()
  const path = `layouts.${place}.${id}`
  const change = { [path]: _.set(standing) }
  const older = { _id: 'storefront', [`${path}.version`]: _.lt(standing.version) }
  if ((await settings.update(older, change)) === 1) return
  await settings.update({ _id: 'storefront', [path]: _.exists(false) }, change)
}
