import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'

const waitMs = 600

/**
 * Whether the page has stood in view for a moment, so that what is dear to make may be made now. Making a swiper takes a
 * browser longer than all else of a first screen, and one made out of view has no width.
 */
export function useSettled(): boolean {
  const [isSettled, setSettled] = useState(false)
  const timer = useRef(0)
  const wait = () => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => {
      setSettled(true)
    }, waitMs)
  }
  const stop = () => {
    window.clearTimeout(timer.current)
  }
  useEffect(() => {
    wait()
    return stop
  }, [])
  useDidShow(wait)
  useDidHide(stop)
  return isSettled
}
