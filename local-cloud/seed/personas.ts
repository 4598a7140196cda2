import type { BrandFiles } from './brand-files'

/** Somebody to be on the panel. Each is an openid the local cloud vouches for. */
export interface Persona {
  readonly openid: string
  readonly name: string
  readonly role: 'customer' | 'guide' | 'operator'
  /** What is special about her, in one line for the panel. */
  readonly note: string
  /** What a shop shared by her carries as `g`. */
  readonly guideId?: string
}

/** The guide of the seed with this code. */
export const guideOpenid = (code: string): string => `oLianpuGuide${code}`

/** Runs the shop: the one operator a new shop has. */
export const ownerOpenid = 'oLianpuOwnerQian'

/** Whom the panel can be in a brand's shop. @throws when a guide is named who is none of the brand's */
export function personasOf({ personas, guides }: Pick<BrandFiles, 'personas' | 'guides'>): Persona[] {
  return personas.map((persona) => {
    const { note, role } = persona
    if (role === 'customer') return persona
    if (role === 'operator') return { openid: ownerOpenid, name: persona.name, role, note }
    const { guideCode } = persona
    const guide = guides.find(({ code }) => code === guideCode)
    if (!guide) throw new Error(`personas.json names the guide ${guideCode}, guides.json does not`)
    return { openid: guideOpenid(guideCode), name: guide.name, role, note, guideId: `gde${guideCode}` }
  })
}
