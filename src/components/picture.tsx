import { Image } from '@tarojs/components'
import { pictureUrl } from '../platform/picture-url'

interface PictureProps {
  readonly pictureId: string
  readonly className: string
  /** What it shows, for those who hear the page. */
  readonly label?: string
  /** Above the fold: fetched at once. */
  readonly isFirst?: boolean
}

/** The same picture always waits on the same pale tone, so nothing flickers. */
function toneOf(pictureId: string): number {
  let sum = 0
  for (const letter of pictureId) sum = (sum * 31 + letter.charCodeAt(0)) % 997
  return sum % 6
}

/** A picture whose place is kept: the class gives its size, the tone its ground until it comes. */
export function Picture({ pictureId, className, label, isFirst = false }: PictureProps) {
  return (
    <Image
      className={`picture tone-${String(toneOf(pictureId))} ${className}`}
      src={pictureUrl(pictureId)}
      mode="aspectFill"
      lazyLoad={!isFirst}
      ariaLabel={label}
    />
  )
}
