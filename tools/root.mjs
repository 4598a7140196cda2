import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * A path inside the checkout.
 * @param {string[]} parts
 */
export const inRoot = (...parts) => join(root, ...parts)

/**
 * Where what is built for a brand stands, from the root: in dist itself for the default one.
 * @param {string} brand
 * @param {string[]} parts
 */
export const distOf = (brand, ...parts) => ['dist', ...(brand === 'snack' ? [] : [brand]), ...parts].join('/')
