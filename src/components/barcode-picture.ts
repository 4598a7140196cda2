import Code128 from 'jsbarcode/bin/barcodes/CODE128/CODE128_AUTO'

/** Ten modules of white at each side, as ISO/IEC 15417 wants them. */
const quietZone = 10
const height = 40

/** A Code 128 as an SVG data URI, each run of dark modules one bar. Digits go in pairs. */
export function barcodePicture(text: string): string {
  const { data: modules } = new Code128(text, {}).encode()
  let path = ''
  for (const bar of modules.matchAll(/1+/g)) {
    const width = String(bar[0].length)
    path += `M${String(bar.index + quietZone)} 0h${width}v${String(height)}h-${width}z`
  }
  const width = String(modules.length + quietZone * 2)
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${width} ${String(height)}' preserveAspectRatio='none' shape-rendering='crispEdges'><path fill='#fff' d='M0 0h${width}v${String(height)}H0z'/><path fill='#1e1b18' d='${path}'/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
