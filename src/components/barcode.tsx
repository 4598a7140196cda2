import { Image } from '@tarojs/components'
import { useMemo } from 'react'
import { barcodePicture } from './barcode-picture'

/** A Code 128, dark on white whatever the theme; the class gives its size. */
export function Barcode({ text, className }: { readonly text: string; readonly className: string }) {
  const picture = useMemo(() => barcodePicture(text), [text])
  return <Image className={className} src={picture} mode="scaleToFill" ariaLabel="条形码" />
}
