import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A node as Taro sends it to the template: `nn` names its template, `cn` its children, `v` its text, `cl` its class. */
export interface PageNode {
  readonly sid?: string
  readonly nn?: string
  readonly cn?: readonly PageNode[]
  readonly v?: string
  readonly cl?: string
  readonly [prop: string]: unknown
}

/** From the root down to a node. */
export type NodePath = readonly PageNode[]

/** Every node below `root`, each with the way to it, parents first. */
export function* nodePaths(root: PageNode): Generator<NodePath> {
  const below = function* (path: NodePath): Generator<NodePath> {
    const node = path.at(-1)
    if (!node) return
    yield path
    for (const child of node.cn ?? []) yield* below([...path, child])
  }
  yield* below([root])
}

/** What a person reads in a node. */
export function textOf(node: PageNode): string {
  return (node.v ?? '') + (node.cn ?? []).map(textOf).join('')
}

/** Whether a node carries a class. */
export function hasClass(node: PageNode, name: string): boolean {
  return (node.cl ?? '').split(/\s+/).includes(name)
}

/** The events the compiled templates bind, by template name (`nn`). */
export type BoundEvents = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Reads from the compiled templates which events reach Taro at all: a `bindtap` lost in the build is a dead button on the
 * phone, although the code behind it still works.
 */
export function readBoundEvents(dist: string): BoundEvents {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.wxml'))
  const templates = files.flatMap((file) => readFileSync(join(dist, file), 'utf8').split('<template name="').slice(1))
  const bound = new Map<string, ReadonlySet<string>>()
  for (const template of templates) {
    // tmpl_<depth>_<nn>, and tmpl_<depth>_<nn>_focus for inputs.
    const name = /^tmpl_0_([^_"]+)/.exec(template)?.[1]
    if (!name) continue
    const events = [...template.matchAll(/(?:bind|catch):?(\w+)="eh"/g)].map((match) => match[1] ?? '')
    bound.set(name, new Set([...(bound.get(name) ?? []), ...events]))
  }
  return bound
}
