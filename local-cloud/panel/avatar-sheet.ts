import { element } from './element'
import { showOverlay } from './overlay'
import { PlatformError } from './platform-error'
import { sheetHead } from './sheet-head'

const side = 240
const grounds = ['#E8B4A0', '#A8C5B5', '#E3CB94', '#A9BCD6', '#C9AFCB', '#B9C88F'] as const

type Draw = (pen: CanvasRenderingContext2D, ground: string) => void

function circle(pen: CanvasRenderingContext2D, at: readonly [number, number, number], colour: string): void {
  pen.fillStyle = colour
  pen.beginPath()
  pen.arc(at[0], at[1], at[2], 0, Math.PI * 2)
  pen.fill()
}

/** Head and shoulders under hair, one for each ground: faces nobody has. */
const drawAvatar: Draw = (pen, ground) => {
  pen.fillStyle = ground
  pen.fillRect(0, 0, side, side)
  circle(pen, [120, 268, 96], '#FFFFFF')
  circle(pen, [120, 98, 66], '#3B2F2A')
  circle(pen, [120, 116, 52], '#F3D9C4')
  circle(pen, [102, 114, 5], '#3B2F2A')
  circle(pen, [138, 114, 5], '#3B2F2A')
  pen.strokeStyle = '#9A5B45'
  pen.lineWidth = 5
  pen.beginPath()
  pen.arc(120, 128, 16, 0.35, Math.PI - 0.35)
  pen.stroke()
}

function avatarPicture(ground: string): string {
  const canvas = element('canvas', { width: side, height: side })
  const pen = canvas.getContext('2d')
  if (pen) drawAvatar(pen, ground)
  return canvas.toDataURL('image/png')
}

const dataUrlOf = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string)
    reader.onerror = () => reject(new Error('这张图读不出来'))
    reader.readAsDataURL(file)
  })

/** WeChat's choice of avatars. Answers a picture as the button's event does, as a data URL. @throws PlatformError */
export async function chooseAvatar(): Promise<{ readonly avatarUrl: string }> {
  const avatarUrl = await showOverlay<string>('选择头像', (choose) => {
    const drawn = grounds.map((ground, place) => {
      const src = avatarPicture(ground)
      const label = `画好的头像 ${String(place + 1)}`
      return element('button', { type: 'button', class: 'avatar', 'aria-label': label, onclick: () => choose(src) }, [
        element('img', { src, alt: '', width: 64, height: 64 }),
      ])
    })
    const take = async () => {
      const file = input.files?.[0]
      if (file) choose(await dataUrlOf(file))
    }
    const types = 'image/png,image/jpeg,image/webp'
    const input = element('input', {
      type: 'file',
      accept: types,
      'aria-label': '相册里的图片',
      onchange: () => void take(),
    })
    const file = element('label', { class: 'drop' }, [element('b', {}, ['从相册选一张']), input])
    return [sheetHead('选择头像', choose), element('div', { class: 'avatars' }, drawn), file]
  })
  if (!avatarUrl) throw new PlatformError('chooseAvatar:fail cancel')
  return { avatarUrl }
}
