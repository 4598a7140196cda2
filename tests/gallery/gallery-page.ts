import type { Prepared } from './gallery-shop'

export type Query = (prepared: Prepared) => Readonly<Record<string, string>>

/** A page of the shop as the gallery shows it. */
export interface GalleryPage {
  /** In file names. */
  readonly name: string
  readonly title: string
  readonly route: string
  readonly query?: Query
  readonly looker?: 'operator'
  /** Words it has when all is well, in every brand. */
  readonly shows: string | RegExp
  /** What stands there while nothing is known and when asking failed, if neither bones nor the failure. */
  readonly waits?: RegExp
  /** It asks the cloud nothing when it opens, so there is nothing to wait for and nothing to fail. */
  readonly asksNothing?: true
  /** How it looks with nothing to show, seen by a newcomer unless `query` brings it about; or why that cannot be. */
  readonly empty: { readonly shows: string | RegExp; readonly query?: Query } | string
}
