/** What the shop's pictures are drawn with: the part of Canvas 2D that WeChat and browsers share. */
export interface Pen {
  fillStyle: unknown
  strokeStyle: unknown
  lineWidth: number
  /** As in CSS: `600 32px sans-serif`. */
  font: string
  textAlign: 'left' | 'center' | 'right' | 'start' | 'end'
  textBaseline: 'top' | 'alphabetic' | 'middle' | 'bottom' | 'hanging' | 'ideographic'
  fillText(text: string, x: number, y: number): void
  measureText(text: string): { readonly width: number }
  fillRect(x: number, y: number, width: number, height: number): void
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  arc(x: number, y: number, radius: number, from: number, to: number): void
  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void
  closePath(): void
  fill(): void
  stroke(): void
  clip(): void
  save(): void
  restore(): void

  drawImage(
    image: never,
    sx: number,
    sy: number,
    sw: number,
    sh: number,
    x: number,
    y: number,
    width: number,
    height: number,
  ): void
}

/** A picture that can be drawn, with its own size in px. */
export interface LoadedPicture {
  readonly image: unknown
  readonly width: number
  readonly height: number
}

/** A sheet of px that nobody sees, to draw on. */
export interface Surface {
  readonly pen: Pen
  /** Fetches a picture by its cloud id or path. @throws {errMsg} when it cannot be had */
  load(pictureId: string): Promise<LoadedPicture>
  /** @returns the PNG as a file of this phone. @throws {errMsg} */
  toFile(): Promise<string>
}
