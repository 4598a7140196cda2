import Taro from '@tarojs/taro'
import { tellPanel } from './panel'
import { session } from './session'
import type { Launch } from './types'

export async function launch(): Promise<Launch> {
  const { scene, path, query } = await session()
  return { scene, path, query }
}

function tellRoute() {
  tellPanel('route', window.location.hash.replace(/^#/, ''))
}

/** Opens the page the panel asks for, as WeChat would, and keeps the panel told where the visitor is. */
export function followLaunch({ path, query }: Launch): void {
  window.addEventListener('hashchange', tellRoute)
  for (const step of ['pushState', 'replaceState'] as const) {
    const original = window.history[step].bind(window.history)
    window.history[step] = (data: unknown, unused: string, url?: string | URL | null) => {
      original(data, unused, url)
      tellRoute()
    }
  }
  tellPanel('ready', window.location.hash.replace(/^#/, ''))
  if (!path) return
  const search = new URLSearchParams(query).toString()
  const url = `/${path.replace(/^\//, '')}`
  void Taro.reLaunch({ url: search && !url.includes('?') ? `${url}?${search}` : url })
}
