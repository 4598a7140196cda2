import { listIn, read, record } from './ask-cloud'
import { element } from './element'
import { showOverlay } from './overlay'
import { PlatformError } from './platform-error'
import { codeOfText, readPicture, type ReadCode } from './read-picture'
import { sheetHead } from './sheet-head'

/** WeChat's scanner over the shop: what is held before the camera. Answers as `wx.scanCode` does. @throws PlatformError */
export async function scanCode(): Promise<ReadCode & { readonly errMsg: string }> {
  const found = await showOverlay<ReadCode>('扫一扫', (choose) => [
    sheetHead('扫一扫', choose),
    pictureField(choose),
    textForm(choose),
    printedList(choose),
  ])
  if (!found) throw new PlatformError('scanCode:fail cancel')
  return { ...found, errMsg: 'scanCode:ok' }
}

type Choose = (found?: ReadCode) => void

function pictureField(choose: Choose): HTMLElement {
  const trouble = element('p', { class: 'trouble', role: 'alert' })
  const take = async (file: Blob | undefined) => {
    if (!file) return
    trouble.textContent = ''
    const found = await readPicture(file)
    if (found) choose(found)
    else trouble.textContent = '图里没有读出二维码或条形码'
  }
  const input = element('input', {
    type: 'file',
    accept: 'image/*',
    'aria-label': '要扫的图片',
    onchange: () => void take(input.files?.[0]),
  })
  const field = element('label', { class: 'drop' }, [
    element('b', {}, ['放一张图到这里']),
    element('span', {}, ['二维码、小程序码、EAN-13、Code 128，从像素里读']),
    input,
  ])
  field.addEventListener('dragover', (event) => event.preventDefault())
  field.addEventListener('drop', (event) => {
    event.preventDefault()
    void take(event.dataTransfer?.files[0])
  })
  return element('div', {}, [field, trouble])
}

function textForm(choose: Choose): HTMLElement {
  const input = element('input', { name: 'text', 'aria-label': '码里的文字', placeholder: '或者写出码里的文字' })
  const submit = (event: Event) => {
    event.preventDefault()
    const text = input.value.trim()
    if (text) choose(codeOfText(text))
  }
  const scan = element('button', { type: 'submit', class: 'step' }, ['扫这个'])
  return element('form', { class: 'line-form', onsubmit: submit }, [input, scan])
}

/** The packs of the shop, as they lie on the table. */
function printedList(choose: Choose): HTMLElement {
  const list = element('div', { class: 'printed' }, [element('p', {}, ['正在找货架上的条形码'])])
  const draw = (rows: readonly unknown[]) => {
    const packs = rows.map(record).flatMap(({ barcode, name }) => {
      if (typeof barcode !== 'string') return []
      const lines = [element('b', {}, [typeof name === 'string' ? name : barcode]), element('span', {}, [barcode])]
      return [
        element('button', { type: 'button', class: 'address', onclick: () => choose(codeOfText(barcode)) }, lines),
      ]
    })
    list.replaceChildren(...(packs.length ? packs : [element('p', {}, ['这家店的包装上没有登记条形码'])]))
  }
  read('/sim/barcodes').then(
    (reply) => draw(listIn(reply, 'barcodes')),
    () => draw([]),
  )
  return list
}
