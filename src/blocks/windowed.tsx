import { View } from '@tarojs/components'
import type { Piece } from './piece'
import { useWindow } from './use-window'

/** A long page, of which only what is near the screen is drawn; the rest are empty places of the right height. */
export function Windowed({ pieces }: { readonly pieces: readonly Piece[] }) {
  const { className, isDrawn, heightOf } = useWindow(pieces)
  return (
    <View>
      {pieces.map((piece) =>
        isDrawn(piece.key) ? (
          <View key={piece.key} id={piece.key} className={`piece ${className}`}>
            {piece.draw()}
          </View>
        ) : (
          <View
            key={piece.key}
            id={piece.key}
            className={`piece ${className}`}
            style={{ height: `${String(Math.round(heightOf(piece)))}px` }}
          />
        ),
      )}
    </View>
  )
}
