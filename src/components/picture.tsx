import { Image } from '@tarojs/components'
import { useState } from 'react'
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

/** Nothing to see: what stands in for a picture that could not be fetched, so that only its tone shows. */
const nothing = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

/** A picture whose place is kept: the class gives its size, the tone its ground until it comes. */
export function Picture({ pictureId, className, label, isFirst = false }: PictureProps) {
  const [lost, setLost] = useState<string>()
  return (
    <Image
      className={`picture tone-${String(toneOf(pictureId))} ${className}`}
      src={lost === pictureId ? nothing : pictureUrl(pictureId)}
      mode="aspectFill"
      lazyLoad={!isFirst}
      ariaLabel={label}
      onError={() => {
        setLost(pictureId)
      }}
    />
  )
}
