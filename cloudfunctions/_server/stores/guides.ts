import type { GuideId, StoreId } from '#domain/kernel/ids'
import { command } from '../cloud'
import { collection } from '../collection'

export interface GuideDocument {
  _id: GuideId
  openid: string
  name: string
  title: string
  storeId: StoreId
  storeName: string
  greeting: string
  contactUrl: string
  photoId: string
  wecomUserId: string
  mobile: string
  active: boolean
  onDuty: boolean
  /** Orders given to this guide so far; the next one goes to the least. */
  load: number
  /** Whether WeChat Pay knows this guide (支付即服务), and by what id. */
  registered: boolean
  payGuideId?: string
}

/** What a customer sees, frozen on her order. */
export type GuideCardFields = Pick<
  GuideDocument,
  'name' | 'title' | 'storeName' | 'photoId' | 'greeting' | 'contactUrl'
>

const guides = collection<GuideDocument>('guides')

/** A guide who serves customers now. */
export async function activeGuide(id: GuideId): Promise<GuideDocument | undefined> {
  const guide = await guides.get(id)
  return guide?.active ? guide : undefined
}

export async function guideByOpenid(openid: string): Promise<GuideDocument | undefined> {
  return (await guides.find({ where: { openid }, limit: 1 }))[0]
}

/** The guide on duty with the fewest orders, the same one for the same state. */
export async function leastLoadedOnDuty(): Promise<GuideDocument | undefined> {
  const found = await guides.find({
    where: { onDuty: true, active: true },
    orderBy: [
      ['load', 'asc'],
      ['_id', 'asc'],
    ],
    limit: 1,
  })
  return found[0]
}

export async function addLoad(id: GuideId): Promise<void> {
  await guides.update({ _id: id }, { load: command().inc(1) })
}

export async function setDuty(id: GuideId, onDuty: boolean): Promise<void> {
  await guides.update({ _id: id }, { onDuty })
}

/** Creates a guide on duty, or changes the card of one who is there. */
export async function saveGuide(
  guide: Omit<GuideDocument, 'active' | 'onDuty' | 'load' | 'registered' | 'payGuideId'>,
): Promise<void> {
  if (await guides.insert({ ...guide, active: true, onDuty: true, load: 0, registered: false })) return
  const { _id, ...card } = guide
  await guides.update({ _id }, { ...card, active: true })
}

/** Guides WeChat Pay does not know yet. */
export async function unregisteredGuides(limit: number): Promise<GuideDocument[]> {
  return guides.find({ where: { registered: false, active: true }, limit })
}

export async function setPayGuideId(id: GuideId, payGuideId: string): Promise<void> {
  await guides.update({ _id: id }, { payGuideId, registered: true })
}
