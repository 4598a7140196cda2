/**
 * What `brand/<code>/packshots.json` says about a brand's goods: enough to build, print and light them, and nothing that
 * goods.csv already tells. Net contents, ingredients, licence numbers and directions are printed from `facts` of
 * goods.csv; sizes of one product are scaled from their `weight_grams`.
 */
export interface PackshotsSpec {
  /** Any string; a new one renders every picture of the brand again. */
  readonly edition: string
  /** What is printed on every pack. */
  readonly maker: Maker
  /** By product code of goods.csv. Every product needs an entry. */
  readonly products: Readonly<Record<string, ProductLook>>
  /** By storage path of the picture, e.g. `banners/gift.webp`: 1125 × 420, goods at the right, room for words at the left. */
  readonly banners: Readonly<Record<string, BannerLook>>
  /** By category code: the product whose picture stands for it. Left out: the first product of the category. */
  readonly categories?: Readonly<Record<string, string>>
  /** By store code: a rendered shop, `stores/<code in lower case>.webp`, 1125 × 630. */
  readonly stores?: Readonly<Record<string, StoreLook>>
}

export interface Maker {
  /** Two to four characters, as large as a logo. */
  readonly logo: string
  /** Capitals under the logo. */
  readonly latin: string
  /** Printed small on backs: who made it; an invented firm says so. */
  readonly firm: string
  /** Which mark stands beside the logo. */
  readonly mark: 'shell' | 'leaf' | 'drop'
  /** The faces of names on packs. */
  readonly face: 'serif' | 'sans'
}

export interface ProductLook {
  readonly body: Body
  readonly label: Label
  readonly colours: Colours
  /** Loose around the pack, heaped in the close-up, seen through windows and glass; the first is the most. 1–6 kinds. */
  readonly contents: readonly ContentsKind[]
  /** Food only: per 100 g, in kJ, g, g, g, mg. Left out, the back prints the facts of goods.csv alone. */
  readonly nutrition?: Nutrition
  /**
   * What differs for some SKUs, by the beginning of their codes (the longest that fits wins): `{ "GZXDJT": { colours } }`.
   * `cm` or `sachets` belong here where a size is another pack (a box of 7 and a box of 30).
   */
  readonly variants?: Readonly<Record<string, Variant>>
  /** Which SKU stands in the gallery pictures; left out, the last row of the product. */
  readonly hero?: string
}

export interface Variant {
  readonly body?: Partial<Body>
  readonly label?: Partial<Label>
  readonly colours?: Partial<Colours>
  readonly contents?: readonly ContentsKind[]
}

export interface Body {
  /**
   * - `pillow`: heat-sealed bag, crimped at top and bottom, puffed up.
   * - `gusset`: stand-up pouch with a zip and a round foot.
   * - `sachet`: flat bag sealed on four sides (single servings, sheet masks).
   * - `box`: folding carton, or a lidded gift box with `profile: "gift"`, or an open display box with `"display"`.
   * - `tin`: metal can with rolled rims.
   * - `jar`: anything turned on a lathe; which thing is `profile`.
   */
  readonly form: 'pillow' | 'gusset' | 'sachet' | 'box' | 'tin' | 'jar'
  /** Width, height and depth of the largest size, in centimetres. Round bodies are as deep as wide. A tube is laid out as it stands. */
  readonly cm: readonly [number, number, number]
  readonly profile?: Profile
  /** Left out: bags `matt`, boxes `matt`, tins `metal`, jars `clear`. */
  readonly finish?: Finish
  /** Colour of lid, cap, pump or gift-box lid. Left out: the accent. */
  readonly lid?: string
  /** Single sachets shown in front of the pack, 0–3. */
  readonly sachets?: number
}

/** Shapes of `jar` (first two rows) and of `box` (last row). */
export type Profile =
  | 'jar' // wide-mouthed jar with a screw lid, contents seen through it
  | 'tub' // large bucket with a press lid, contents seen through it
  | 'cream' // low cosmetic pot with a thick wall
  | 'bottle' // toner bottle with a cap
  | 'pump' // bottle with a lotion pump
  | 'dropper' // small bottle with a pipette and rubber bulb
  | 'mist' // bottle with a spray head and clear cap
  | 'tube' // tube standing on its cap
  | 'stick' // slim twist-up stick (lip balm, sun stick)
  | 'carton'
  | 'gift'
  | 'display'

export type Finish =
  | 'matt' // soft-touch film, uncoated card, frosted plastic
  | 'gloss' // shiny film, varnished card, glazed plastic
  | 'kraft' // brown paper
  | 'metal' // foil, bare or lacquered metal
  | 'clear' // clear glass or PET
  | 'frosted' // frosted glass
  | 'amber' // brown apothecary glass

export interface Label {
  /**
   * - `field`: one colour, the name large in the upper half, the contents in a printed picture below.
   * - `window`: a window through which the contents are seen.
   * - `arch`: an arched panel of the accent colour with the name, contents below.
   * - `band`: pale pack with a band of colour across the middle that carries the name.
   * - `plain`: cosmetic: small logo, name, one line, much room; no picture.
   */
  readonly design: 'field' | 'window' | 'arch' | 'band' | 'plain'
  /** 2–7 characters. */
  readonly name: string
  /** The name in Latin letters, ≤ 28. */
  readonly latin: string
  /** Flavour or what it does, 2–10 characters. */
  readonly line: string
  /** Up to three short claims, 2–6 characters each, all of them true of `facts`. */
  readonly claims?: readonly string[]
}

/** `#rrggbb`. Ink on pack and pack on accent need contrast ≥ 3. */
export interface Colours {
  readonly pack: string
  /** Type on the pack. */
  readonly ink: string
  /** Bands, seals, small fields. */
  readonly accent: string
}

/** Per 100 g (or 100 mL). */
export interface Nutrition {
  readonly kJ: number
  readonly protein: number
  readonly fat: number
  readonly carbohydrate: number
  readonly sodiumMg: number
}

export interface BannerLook {
  /** Product or SKU codes from left to right, 1–4. */
  readonly goods: readonly string[]
  /** Colour of ground and wall. */
  readonly ground: string
  /** Kinds lying in front. */
  readonly contents?: readonly ContentsKind[]
  /** `sale` adds gift boxes and ribbons for 双11. */
  readonly dressing?: 'none' | 'sale'
}

export interface StoreLook {
  readonly name: string
  readonly wall: string
  readonly counter: string
  /** Product codes on the shelves, 3–8. */
  readonly goods: readonly string[]
}

export type ContentsKind = FoodKind | SkinKind

export type FoodKind =
  | 'sunflower'
  | 'sunflowerCaramel'
  | 'sunflowerSpiced'
  | 'sunflowerPepper'
  | 'sunflowerKernel'
  | 'pumpkin'
  | 'pumpkinKernel'
  | 'almond'
  | 'almondShell'
  | 'cashew'
  | 'cashewSkin'
  | 'cashewRoast'
  | 'cashewMustard'
  | 'walnut'
  | 'walnutKernel'
  | 'walnutAmber'
  | 'hickory'
  | 'pecan'
  | 'hazelnut'
  | 'pistachio'
  | 'pistachioKernel'
  | 'macadamia'
  | 'macadamiaKernel'
  | 'peanut'
  | 'peanutKernel'
  | 'nori' // seaweed-coated peanuts
  | 'bean' // fried broad beans
  | 'beanCrab'
  | 'chickpea'
  | 'blackBean'
  | 'corn' // toasted corn kernels
  | 'oat'
  | 'mango'
  | 'cranberry'
  | 'blueberry'
  | 'raisin'
  | 'raisinGreen'
  | 'fig'
  | 'apricot'
  | 'jujube' // slices of red date
  | 'date' // whole red dates
  | 'plum'
  | 'kiwi'
  | 'lemon'
  | 'strawberry'
  | 'banana'
  | 'coconut'
  | 'cheese'
  | 'riceCake' // small crisp squares
  | 'chestnut'

export type SkinKind =
  | 'cream' // a swirl of cream
  | 'smear' // a stroke of lotion
  | 'gel' // clear drops
  | 'oil' // golden drops
  | 'foam'
  | 'powder' // loose powder or clay
  | 'pads' // round cotton pads
  | 'mask' // a folded sheet mask
  | 'soap' // a bar of soap
  | 'balm' // a dish of balm
