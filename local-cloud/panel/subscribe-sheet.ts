import { element } from './element'
import { record } from './ask-cloud'
import { showOverlay } from './overlay'
import { PlatformError } from './platform-error'
import { sheetHead } from './sheet-head'

/** What the templates of the local shop are called; one of another shop goes by its id. */
const names: Readonly<Record<string, string>> = { 'local-restock-reminder': '到货提醒' }

const atMost = 5

/** WeChat's question about one-off messages. Answers `accept` or `reject` a template. @throws PlatformError */
export async function requestSubscribeMessage(params: unknown): Promise<Readonly<Record<string, string>>> {
  const asked = record(params)['tmplIds']
  const ids = Array.isArray(asked) ? asked.filter((id): id is string => typeof id === 'string' && id !== '') : []
  if (ids.length === 0) throw new PlatformError("requestSubscribeMessage:fail TmplIds can't be empty")
  if (ids.length > atMost) throw new PlatformError('requestSubscribeMessage:fail Templates count out of max bounds')
  const allowed = await showOverlay<readonly string[]>('订阅消息', (choose) => drawTemplates(ids, choose))
  const word = (id: string) => (allowed?.includes(id) ? 'accept' : 'reject')
  return { ...Object.fromEntries(ids.map((id) => [id, word(id)])), errMsg: 'requestSubscribeMessage:ok' }
}

function drawTemplates(ids: readonly string[], choose: (allowed?: readonly string[]) => void): readonly Node[] {
  const boxes = ids.map((id) => element('input', { type: 'checkbox', value: id, checked: true }))
  const rows = boxes.map((box) =>
    element('label', { class: 'template' }, [box, element('span', {}, [names[box.value] ?? `模板 ${box.value}`])]),
  )
  const allow = () => choose(boxes.filter((box) => box.checked).map((box) => box.value))
  return [
    sheetHead('店铺申请发送一次以下消息', choose),
    ...rows,
    element('button', { type: 'button', class: 'pay', autofocus: true, onclick: allow }, ['允许']),
    element('button', { type: 'button', class: 'refuse', onclick: () => choose() }, ['取消']),
  ]
}
