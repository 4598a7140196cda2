import { toBuffer } from 'qrcode'
import { WechatError, type Api } from './wechat-error'

const sceneCharacters = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/
const pagePath = /^[0-9A-Za-z_-]+(?:\/[0-9A-Za-z_-]+)*$/

function widthOf(width: unknown): number {
  if (width === undefined) return 430
  if (typeof width !== 'number' || !Number.isInteger(width) || width < 280 || width > 1280) {
    throw new WechatError(40097, 'invalid args: width is 280 to 1280')
  }
  return width
}

function colourOf(lineColor: unknown): string {
  const { r, g, b } = (typeof lineColor === 'object' && lineColor !== null ? lineColor : {}) as Record<string, unknown>
  const hex = [r, g, b].map((part) =>
    (Math.min(255, Math.max(0, Number(part) || 0)) & 255).toString(16).padStart(2, '0'),
  )
  return `#${hex.join('')}`
}

/** Rows as they are: trying every PNG filter on a black and white picture costs most of the drawing and saves nothing. */
const plainRows = { deflateLevel: 6, filterType: 0 }

/**
 * `wxacode.getUnlimited`: an ordinary QR code whose text is `<page>?scene=<scene, encoded>`, where WeChat draws a round
 * code only it can read. The limits are WeChat's; whether a page is published is not known here.
 */
export const getUnlimited: Api = async (params) => {
  const { scene, page = 'pages/index/index', width, line_color, is_hyaline } = params
  if (typeof scene !== 'string' || !sceneCharacters.test(scene)) {
    throw new WechatError(40169, 'invalid length for scene, or the data is not json string')
  }
  if (typeof page !== 'string' || !pagePath.test(page)) throw new WechatError(41030, 'invalid page')
  const size = widthOf(width)
  const color = { dark: `${colourOf(line_color)}ff`, light: is_hyaline === true ? '#ffffff00' : '#ffffffff' }
  const buffer = await toBuffer(`${page}?scene=${encodeURIComponent(scene)}`, {
    width: size,
    errorCorrectionLevel: 'M',
    color,
    rendererOpts: plainRows,
  })
  return { contentType: 'image/png', buffer }
}
