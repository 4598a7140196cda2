import { create } from 'qrcode/lib/core/qrcode'

const quietZone = 2

/** UTF-8 by hand: phones have no TextEncoder, which the encoder would ask for when handed a text. */
function utf8(text: string): Uint8Array {
  const bytes = encodeURIComponent(text).match(/%[0-9A-F]{2}|./g) ?? []
  return Uint8Array.from(bytes, (byte) => (byte.length === 3 ? parseInt(byte.slice(1), 16) : byte.charCodeAt(0)))
}

/** A QR code (level M) as an SVG data URI: one path, each run of dark modules one stroke. No canvas is needed. */
export function qrPicture(text: string): string {
  const { modules } = create([{ data: utf8(text), mode: 'byte' }], { errorCorrectionLevel: 'M' })
  let path = ''
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue
      const start = column
      while (column < modules.size && modules.get(row, column)) column++
      path += `M${String(start + quietZone)} ${String(row + quietZone)}h${String(column - start)}v1h-${String(column - start)}z`
    }
  }
  const side = String(modules.size + quietZone * 2)
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${side} ${side}' shape-rendering='crispEdges'><path fill='#fff' d='M0 0h${side}v${side}H0z'/><path fill='#1e1b18' d='${path}'/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
