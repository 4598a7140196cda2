import { useRef, useState } from 'react'
import { call, type Answer } from '../../../cloud/call'
import { toCallFailure } from '../../../cloud/call-failure'

type Goods = Answer<'catalog', 'search'>['goods']

/** Goods by name, the first eight of them. */
const shown = 8

/** Searches the shop's own goods; an answer that was overtaken by a later question is dropped. */
export function useGoodsSearch() {
  const [typed, setTyped] = useState('')
  const [goods, setGoods] = useState<Goods>([])
  const [said, setSaid] = useState<string>()
  const turn = useRef(0)
  const close = () => {
    turn.current += 1
    setGoods([])
    setSaid(undefined)
  }
  return {
    typed,
    goods,
    said,
    close,
    type: (text: string) => {
      close()
      setTyped(text)
    },
    find: async () => {
      const text = typed.trim()
      close()
      if (text === '') return
      const mine = turn.current
      try {
        const found = (await call('catalog', 'search', { text })).goods.slice(0, shown)
        if (mine !== turn.current) return
        setGoods(found)
        if (found.length === 0) setSaid('没有找到，换个词试试')
      } catch (thrown) {
        if (mine === turn.current) setSaid(toCallFailure(thrown).message)
      }
    },
  }
}
