/** A tab as the brand words it. */
export type Tab = (typeof BRAND.tabs)[number]
export type TabName = Tab['name']
