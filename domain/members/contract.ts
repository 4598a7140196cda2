import * as z from 'zod'
import { goodsPage } from '../catalog/contract'
import { guideCard } from '../guides/contract'
import { action, cursor, id, instant, pictureId, strict, text } from '../kernel/contract'
import { address, orderCounts } from '../orders/contract'
import { memberLimits } from './limits'

const savedAddress = strict({ addressId: id('adr'), ...address.shape, isDefault: z.boolean() })
const addressBook = strict({ addresses: z.array(savedAddress) })

/** What a shared card or poster carries about who shares; no openid. */
const shareCode = z.string().regex(/^[0-9A-Za-z]{6}$/)

const profile = strict({
  memberNumber: z.string(),
  joinedAt: instant,
  nickname: z.string().optional(),
  avatarId: pictureId.optional(),
  /** 138****0001; the whole number never leaves the cloud. */
  maskedPhone: z.string().optional(),
})

export const membersContract = {
  /**
   * First contact: creates the member silently by openid, remembers how she came, answers who she is.
   * `openData` may carry what `getGroupEnterInfo` sealed.
   */
  enter: action({
    access: 'customer',
    input: strict({
      scene: z.int().min(1).max(9999),
      sharingGuideId: id('gde').optional(),
      /** The member whose card or poster brought her, and which sharing of it. */
      sharer: shareCode.optional(),
      touch: z
        .string()
        .regex(/^[0-9A-Za-z]{8,24}$/)
        .optional(),
    }),
    output: strict({
      memberNumber: z.string(),
      joinedAt: instant,
      isNew: z.boolean(),
      /** Units in the cart, for the tab's badge, so that no page asks for it. */
      cartUnits: z.int().min(0),
      /** What she shares carries this. */
      shareCode,
      /** Who brought her this time, for the greeting: a guide of the shop by name. */
      broughtBy: strict({ guideName: z.string() }).optional(),
      serverNow: instant,
    }),
    refuses: [],
  }),
  /** The 我的 page in one call. */
  me: action({
    access: 'customer',
    input: strict({}),
    output: strict({
      ...profile.shape,
      role: z.enum(['customer', 'guide', 'operator']),
      orderCounts,
      favouriteCount: z.int().min(0),
      guide: guideCard.optional(),
    }),
    refuses: [],
  }),
  /** 会员码: the number her barcode and QR show. */
  card: action({ access: 'customer', input: strict({}), output: profile, refuses: [] }),
  /** Changes what is sent and leaves the rest; nickname and avatar pass WeChat's content check first. */
  setProfile: action({
    access: 'customer',
    input: strict({
      nickname: text(1, memberLimits.nicknameLength).optional(),
      /** A picture this phone has uploaded under `avatars/`. */
      avatarId: pictureId.optional(),
    }),
    output: profile,
    refuses: ['CONTENT_REFUSED'],
  }),
  /** Takes the phone number from the code of `getPhoneNumber` (5 minutes, once). */
  bindPhone: action({
    access: 'customer',
    input: strict({ code: z.string().min(1).max(128) }),
    output: profile,
    refuses: ['PHONE_UNAVAILABLE'],
  }),
  /** Forgets the phone number. */
  unbindPhone: action({ access: 'customer', input: strict({}), output: profile, refuses: [] }),
  /** The address book, the default one first, then the newest. */
  addresses: action({ access: 'customer', input: strict({}), output: addressBook, refuses: [] }),
  /** Adds or changes one; the first one becomes the default. `clientKey` makes a retried addition one address. */
  saveAddress: action({
    access: 'customer',
    input: strict({
      addressId: id('adr').optional(),
      clientKey: z.string().regex(/^[0-9A-Za-z]{16,40}$/),
      address,
      isDefault: z.boolean(),
    }),
    output: strict({ addressId: id('adr'), ...addressBook.shape }),
    refuses: ['NOT_FOUND', 'ADDRESSES_FULL'],
  }),
  removeAddress: action({
    access: 'customer',
    input: strict({ addressId: id('adr') }),
    output: addressBook,
    refuses: [],
  }),
  /** Reads name, phone, region and street out of pasted text; what is not found is absent, nothing is guessed. */
  readAddress: action({
    access: 'customer',
    input: strict({ text: z.string().min(1).max(memberLimits.pastedAddressLength) }),
    output: strict({ found: address.partial() }),
    refuses: [],
  }),
  setFavourite: action({
    access: 'customer',
    input: strict({ productId: id('prd'), isFavourite: z.boolean() }),
    output: strict({ isFavourite: z.boolean(), favouriteCount: z.int().min(0) }),
    refuses: ['NOT_FOUND'],
  }),
  /** Newest first; goods no longer on sale are left out. */
  favourites: action({
    access: 'customer',
    input: strict({ cursor: cursor.optional() }),
    output: goodsPage,
    refuses: [],
  }),
}
