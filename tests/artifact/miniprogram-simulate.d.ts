declare module 'miniprogram-simulate' {
  /** A component in the engine, as far as these tests use it. */
  export interface RenderedComponent {
    readonly instance: Record<string, unknown>
    attach(parent: Element): void
    querySelectorAll(selector: string): { dispatchEvent(name: string): Promise<void> | void }[]
  }
  interface Simulate {
    /** @returns an id for `render` */
    load(path: string, tagName: string, options: { rootPath: string; compiler: 'official' | 'simulate' }): string
    render(id: string): RenderedComponent
  }
  const simulate: Simulate
  export default simulate
}
