import { View } from '@tarojs/components'
import { usePageScroll } from '@tarojs/taro'
import { useEffect, useReducer, useState } from 'react'
import { windowSize } from '../platform/window-size'
import { DrawnPieces } from './drawn-pieces'
import type { Piece } from './piece'

/** A long page, of which only what is near the screen is drawn; the rest are empty places of the right height. */
export function Windowed({ pieces }: { readonly pieces: readonly Piece[] }) {
  const [drawn] = useState(() => new DrawnPieces(windowSize(), pieces))
  const [, redraw] = useReducer((paints: number) => paints + 1, 0)
  drawn.setPieces(pieces)
  useEffect(() => drawn.start(redraw), [drawn])
  useEffect(() => {
    drawn.lookSoon()
  }, [drawn, pieces.length])
  usePageScroll(drawn.lookSoon)
  return (
    <View>
      {pieces.map((piece) => (
        <View
          key={piece.key}
          id={piece.key}
          className={`piece ${drawn.className}`}
          style={drawn.isDrawn(piece.key) ? keptByItself : { height: `${String(Math.round(drawn.heightOf(piece)))}px` }}
        >
          {drawn.isDrawn(piece.key) ? piece.draw() : null}
        </View>
      ))}
    </View>
  )
}

const keptByItself = {}
