import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import type { ProductId } from '#domain/kernel/ids'
import { call } from '../cloud/call'
import { CallFailure } from '../cloud/call-failure'
import { Button } from '../components/button'
import { Message } from '../components/message'
import { Sheet } from '../components/sheet'
import { savePicture } from '../platform/save-picture'
import { drawPoster, type Poster } from './draw-poster'

interface PosterSheetProps extends Pick<Poster, 'pictureId' | 'title' | 'priceFen' | 'priceVaries' | 'from'> {
  readonly productId: ProductId
  readonly onClose: () => void
}

type Drawing = { readonly file: string } | { readonly problem: string } | undefined

const cannotDraw = '海报没有画成，可能是网络断了'

/** Draws the poster of what is shown, again each time it is asked to. */
function usePoster({ productId, pictureId, title, priceFen, priceVaries, from }: PosterSheetProps) {
  const [drawing, setDrawing] = useState<Drawing>()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let isGone = false
    const tell = (told: Drawing) => {
      if (!isGone) setDrawing(told)
    }
    const draw = async () => {
      const code = await call('catalog', 'shareCode', { productId })
      const poster = { pictureId, title, priceFen, priceVaries, codePictureId: code.pictureId }
      tell({ file: await drawPoster({ ...poster, ...(from && { from }) }) })
    }
    draw().catch((thrown: unknown) => {
      tell({ problem: thrown instanceof CallFailure ? thrown.message : cannotDraw })
    })
    return () => {
      isGone = true
    }
  }, [productId, pictureId, title, priceFen, priceVaries, from, attempt])
  const again = useCallback(() => {
    setDrawing(undefined)
    setAttempt((count) => count + 1)
  }, [])
  return { drawing, again }
}

/** The poster of a product: seen first, then saved. The page it stands on has a PrivacyGate. */
export function PosterSheet(props: PosterSheetProps) {
  const { drawing, again } = usePoster(props)
  const file = drawing && 'file' in drawing ? drawing.file : undefined
  const foot = file ? <SaveButton file={file} /> : undefined
  return (
    <Sheet label="商品海报" onClose={props.onClose} foot={foot}>
      <View className="poster-title">商品海报</View>
      {drawing && 'problem' in drawing ? (
        <Message drawing="broken" title="海报没有画成" advice={drawing.problem} action="再画一次" onAction={again} />
      ) : (
        <View className="poster-room">
          {file ? (
            <Image
              className="poster-picture"
              src={file}
              mode="scaleToFill"
              showMenuByLongpress
              ariaLabel={props.title}
            />
          ) : (
            <View className="poster-progress" role="status">
              正在画海报
            </View>
          )}
        </View>
      )}
    </Sheet>
  )
}

function SaveButton({ file }: { readonly file: string }) {
  const [isSaving, setSaving] = useState(false)
  const [problem, setProblem] = useState<string>()
  const save = async () => {
    setSaving(true)
    setProblem(undefined)
    try {
      const end = await savePicture(file)
      if (end === 'saved') void Taro.showToast({ title: '已保存到相册', icon: 'none' })
      if (end === 'denied') setProblem('相册没有开放，打开后再存一次')
    } catch {
      setProblem('没有存成，可以长按图片自己保存')
    }
    setSaving(false)
  }
  return (
    <View>
      {problem ? (
        <View className="poster-problem" role="alert">
          {problem}
        </View>
      ) : null}
      <Button kind="brand" size="wide" isBusy={isSaving} onTap={() => void save()}>
        保存到相册
      </Button>
    </View>
  )
}
