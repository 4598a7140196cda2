import type { OpenedPage } from './types'

/** The page the shop is opened with, known before anything runs: as its address has it, home without one. */
export function firstPage(): OpenedPage {
  const [path = '', search = ''] = window.location.hash.replace(/^#?\/?/, '').split('?')
  return { path: path || 'pages/home/index', query: Object.fromEntries(new URLSearchParams(search)) }
}
