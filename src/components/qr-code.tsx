import { Image } from '@tarojs/components'
import { useMemo } from 'react'
import { qrPicture } from './qr-picture'

/** A QR code as a picture that a long press can read; always dark on white, whatever the theme. */
export function QrCode({ text, className }: { readonly text: string; readonly className: string }) {
  const picture = useMemo(() => qrPicture(text), [text])
  return <Image className={className} src={picture} showMenuByLongpress ariaLabel="二维码" />
}
