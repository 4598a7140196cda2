import * as z from 'zod'
import { category, goodsCard, goodsPage } from '../catalog/contract'
import { catalogCodePattern } from '../catalog/limits'
import { action, cursor, fen, id, instant, pictureId, strict, text } from '../kernel/contract'
import { audiences, layoutPlaces, storefrontLimits } from './limits'

const catalogCode = z.string().regex(catalogCodePattern)
const storagePath = z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9.-]+)+$/)
const place = z.enum(layoutPlaces)

/** Where a tap on a block leads. */
const target = z.discriminatedUnion('page', [
  strict({ page: z.literal('product'), productId: id('prd') }),
  strict({ page: z.literal('category'), categoryId: id('cat') }),
  strict({ page: z.literal('search'), text: text(1, 20) }),
])

const shownBanner = strict({
  pictureId,
  title: z.string(),
  subtitle: z.string(),
  /** What the picture is, so that the words on it can be read. */
  tone: z.enum(['light', 'dark']),
  to: target.optional(),
})

/** What a page draws, in order. A block that would be empty is left out. `key` is unique on the page. */
const key = z.string()
export const shownBlock = z.discriminatedUnion('kind', [
  strict({ key, kind: z.literal('banner'), items: z.array(shownBanner) }),
  strict({ key, kind: z.literal('categories'), categories: z.array(category) }),
  /** grid: two columns; row: one line that scrolls sideways; rank: numbered, most sold first. */
  strict({
    key,
    kind: z.literal('goods'),
    title: z.string(),
    note: z.string().optional(),
    look: z.enum(['grid', 'row', 'rank']),
    goods: z.array(goodsCard),
  }),
  /** All goods by rank, page by page; the rest comes from `stream`. */
  strict({ key, kind: z.literal('stream'), title: z.string(), ...goodsPage.shape }),
  strict({
    key,
    kind: z.literal('story'),
    title: z.string(),
    text: z.string(),
    pictureId,
    to: target.optional(),
  }),
  strict({ key, kind: z.literal('promises'), promises: z.array(z.string()) }),
  /** Counts down to `untilAt` by the server's clock. */
  strict({ key, kind: z.literal('countdown'), title: z.string(), untilAt: instant }),
  strict({ key, kind: z.literal('notice'), text: z.string(), to: target.optional() }),
])

const blocksAnswer = strict({
  /** The layout's name, for operators and measurements. */
  layout: z.string().optional(),
  blocks: z.array(shownBlock),
  freeFreightFromFen: fen.optional(),
  serverNow: instant,
})

const draftTarget = z.discriminatedUnion('page', [
  strict({ page: z.literal('product'), code: catalogCode }),
  strict({ page: z.literal('category'), code: catalogCode }),
  strict({ page: z.literal('search'), text: text(1, 20) }),
])
const productCodes = z.array(catalogCode).min(1).max(storefrontLimits.goodsPerBlock)
const draftBanner = strict({
  picture: storagePath,
  title: text(1, 20),
  subtitle: text(0, 30).default(''),
  tone: z.enum(['light', 'dark']).default('light'),
  to: draftTarget.optional(),
})
/** Whom a block is for and when it stands; absent: as long as its layout. */
const shown = {
  audience: z.enum(audiences).default('everyone'),
  fromAt: instant.optional(),
  untilAt: instant.optional(),
}

/** A block as an operator writes it: goods by code, pictures by storage path. */
export const draftBlock = z.discriminatedUnion('kind', [
  strict({
    kind: z.literal('banner'),
    items: z.array(draftBanner).min(1).max(storefrontLimits.bannersPerBlock),
    ...shown,
  }),
  strict({ kind: z.literal('categories'), ...shown }),
  strict({
    kind: z.literal('goods'),
    title: text(1, 12),
    note: text(1, 20).optional(),
    look: z.enum(['grid', 'row', 'rank']),
    productCodes,
    ...shown,
  }),
  strict({ kind: z.literal('stream'), title: text(1, 12), ...shown }),
  strict({
    kind: z.literal('story'),
    title: text(1, 20),
    text: text(1, 120),
    picture: storagePath,
    to: draftTarget.optional(),
    ...shown,
  }),
  strict({ kind: z.literal('promises'), promises: z.array(text(1, 12)).min(1).max(4), ...shown }),
  /** `untilAt` is required: it is what is counted down to. */
  strict({ kind: z.literal('countdown'), title: text(1, 12), ...shown, untilAt: instant }),
  strict({ kind: z.literal('notice'), text: text(1, 40), to: draftTarget.optional(), ...shown }),
])

const layoutContent = strict({
  name: text(1, 20),
  /** Absent both: the everyday layout of its place. */
  fromAt: instant.optional(),
  untilAt: instant.optional(),
  blocks: z.array(draftBlock).min(1).max(storefrontLimits.blocksPerLayout),
}).refine(({ fromAt, untilAt }) => fromAt === undefined || untilAt === undefined || fromAt < untilAt, {
  error: 'fromAt before untilAt',
})

const layoutSummary = strict({
  layoutId: id('lay'),
  place,
  code: z.string(),
  draft: layoutContent,
  /** Rises with every save; a save of an older one is refused. */
  revision: z.int(),
  /** The version that stands, 0 before the first publication. */
  version: z.int(),
  /** Whether the draft says something else than what stands. */
  isChanged: z.boolean(),
  /** Published once and taken down since. */
  isWithdrawn: z.boolean(),
  versions: z.array(strict({ version: z.int(), publishedAt: instant, name: z.string() })),
})

const positive = z.int().min(1).max(1_000_000)
const freightRate = strict({ first: positive, firstFen: fen, next: positive, nextFen: fen })
const provinces = z.array(text(2, 8)).max(40)
const amountSteps = z.array(strict({ belowFen: fen, freightFen: fen })).max(20)
const freightTemplate = strict({
  code: catalogCode,
  name: text(1, 12),
  rule: z.discriminatedUnion('mode', [
    strict({
      mode: z.enum(['weight', 'piece']),
      rate: freightRate,
      provinceRates: z.array(strict({ provinces, rate: freightRate, freeFromFen: fen.optional() })).max(40),
    }),
    strict({
      mode: z.literal('amount'),
      steps: amountSteps,
      provinceSteps: z.array(strict({ provinces, steps: amountSteps, freeFromFen: fen.optional() })).max(40),
    }),
  ]),
  notDelivered: provinces,
  freeFromFen: fen.optional(),
})

/** Who stands behind the shop, as the law wants it shown (证照信息). */
const licence = strict({
  name: text(2, 30),
  number: text(4, 40),
  holder: text(2, 60),
  validUntil: text(2, 20),
  picture: storagePath.optional(),
})
const store = strict({
  code: catalogCode,
  name: text(2, 30),
  province: text(2, 20),
  city: text(1, 20),
  district: text(0, 20),
  detail: text(2, 80),
  phone: text(5, 20),
  hours: text(3, 30),
  picture: storagePath.optional(),
})
const service = strict({ phone: text(5, 20), hours: text(3, 30), replyWithinHours: z.int().min(1).max(72) })

/** Where goods come back to; shown to whoever sends some, not to everybody. */
export const returnTo = strict({ recipient: text(1, 20), phone: text(5, 20), address: text(6, 120) })

export const storefrontContract = {
  /** The front page in one call: the layout that stands now, for her. */
  home: action({ access: 'customer', input: strict({}), output: blocksAnswer, refuses: [] }),
  /** The blocks under a page that has its own head: 我的, 付款结果. */
  blocks: action({ access: 'customer', input: strict({ place }), output: blocksAnswer, refuses: [] }),
  /** The next page of a stream. */
  stream: action({
    access: 'customer',
    input: strict({ cursor }),
    output: goodsPage,
    refuses: [],
  }),
  /** Licences, service and stores. */
  about: action({
    access: 'customer',
    input: strict({}),
    output: strict({
      licences: z.array(strict({ ...licence.omit({ picture: true }).shape, pictureId: pictureId.optional() })),
      service,
      stores: z.array(strict({ ...store.omit({ picture: true }).shape, pictureId: pictureId.optional() })),
    }),
    refuses: [],
  }),
  /** Sets what stands around the goods; what it replaces is answered by the next call. */
  set: action({
    access: 'operator',
    input: strict({
      categories: z
        .array(strict({ code: catalogCode, name: text(1, 10), picture: storagePath }))
        .min(1)
        .max(storefrontLimits.categories),
      /** The first one is for goods that name none. */
      freightTemplates: z.array(freightTemplate).min(1).max(storefrontLimits.freightTemplates),
      licences: z.array(licence).max(20),
      service: strict({ ...service.shape, returnTo }),
      stores: z.array(store).max(500),
    }),
    output: strict({ categories: z.int() }),
    refuses: [],
  }),
  /** Saves a draft; nobody sees it. `revision` is the one it was made from, 0 for a new layout. */
  saveLayout: action({
    access: 'operator',
    input: strict({ place, code: catalogCode, revision: z.int().min(0), content: layoutContent }),
    output: strict({ layoutId: id('lay'), revision: z.int() }),
    refuses: ['DRAFT_CHANGED', 'NOT_FOUND'],
  }),
  layouts: action({
    access: 'operator',
    input: strict({ place: place.optional() }),
    output: strict({ layouts: z.array(layoutSummary), serverNow: instant }),
    refuses: [],
  }),
  /** What a customer of that audience would see at that moment, with this draft in place of what stands. */
  previewLayout: action({
    access: 'operator',
    input: strict({
      place,
      at: instant,
      audience: z.enum(['newcomers', 'buyers']),
      draftOf: id('lay').optional(),
    }),
    output: blocksAnswer,
    refuses: ['NOT_FOUND'],
  }),
  /** Puts a draft in force. The same revision again changes nothing. */
  publishLayout: action({
    access: 'operator',
    input: strict({ layoutId: id('lay'), revision: z.int().min(1) }),
    output: strict({ version: z.int() }),
    refuses: ['NOT_FOUND', 'DRAFT_CHANGED'],
  }),
  /** Takes a layout down; its draft and versions stay. */
  withdrawLayout: action({
    access: 'operator',
    input: strict({ layoutId: id('lay') }),
    output: strict({ version: z.int() }),
    refuses: ['NOT_FOUND', 'DRAFT_CHANGED'],
  }),
  /** Puts an earlier version in force again, as a new version. */
  rollBackLayout: action({
    access: 'operator',
    input: strict({ layoutId: id('lay'), version: z.int().min(1) }),
    output: strict({ version: z.int() }),
    refuses: ['NOT_FOUND', 'DRAFT_CHANGED'],
  }),
}
