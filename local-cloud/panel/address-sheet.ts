import { element } from './element'
import { showOverlay } from './overlay'
import { PlatformError } from './platform-error'

/** What `wx.chooseAddress` answers. */
export interface ChosenAddress {
  readonly errMsg: 'chooseAddress:ok'
  readonly userName: string
  readonly telNumber: string
  readonly provinceName: string
  readonly cityName: string
  readonly countyName: string
  readonly streetName: string
  readonly detailInfo: string
  readonly postalCode: string
  readonly nationalCode: string
}

const fields = [
  ['userName', '收货人', 'name'],
  ['telNumber', '手机号', 'tel'],
  ['provinceName', '省', 'address-level1'],
  ['cityName', '市', 'address-level2'],
  ['countyName', '区县', 'address-level3'],
  ['detailInfo', '详细地址', 'street-address'],
] as const

/** Near, far and remote, so that each kind of freight can be met. */
export const sampleAddresses: readonly ChosenAddress[] = [
  sample(['林晓', '13900000001', '浙江省', '杭州市', '西湖区', '文三路 90 号 3 幢 502 室', '310012', '330106']),
  sample(['何嘉', '13900000002', '广东省', '深圳市', '南山区', '科技园南路 18 号 B 座 1201', '518057', '440305']),
  sample([
    '阿依古丽',
    '13900000003',
    '新疆维吾尔自治区',
    '乌鲁木齐市',
    '天山区',
    '解放北路 22 号 1 单元 301',
    '830002',
    '650102',
  ]),
]

function sample(values: readonly string[]): ChosenAddress {
  const [userName = '', telNumber = '', provinceName = '', cityName = '', countyName = '', detailInfo = ''] = values
  const [postalCode = '', nationalCode = ''] = values.slice(6)
  const place = { userName, telNumber, provinceName, cityName, countyName, detailInfo, postalCode, nationalCode }
  return { errMsg: 'chooseAddress:ok', streetName: '', ...place }
}

/** WeChat's address book over the shop. Answers as `wx.chooseAddress` does. @throws PlatformError */
export async function chooseAddress(): Promise<ChosenAddress> {
  const chosen = await showOverlay<ChosenAddress>('选择收货地址', drawAddresses)
  if (!chosen) throw new PlatformError('chooseAddress:fail cancel')
  return chosen
}

function drawAddresses(choose: (address?: ChosenAddress) => void): readonly Node[] {
  const cancel = element('button', { type: 'button', class: 'quiet', onclick: () => choose() }, ['取消'])
  return [
    element('header', { class: 'sheet__head' }, [cancel, element('h3', {}, ['收货地址']), element('i')]),
    ...sampleAddresses.map((address, place) =>
      element('button', { type: 'button', class: 'address', autofocus: place === 0, onclick: () => choose(address) }, [
        element('b', {}, [`${address.userName}  ${address.telNumber}`]),
        element('span', {}, [`${address.provinceName}${address.cityName}${address.countyName} ${address.detailInfo}`]),
      ]),
    ),
    drawForm(choose),
  ]
}

function drawForm(choose: (address: ChosenAddress) => void): Node {
  const inputs = fields.map(([name, label, autocomplete]) =>
    element('label', { class: `field field--${name}` }, [
      element('span', {}, [label]),
      element('input', {
        name,
        autocomplete,
        required: name !== 'countyName',
        ...(name === 'telNumber' ? { type: 'tel', pattern: '1\\d{10}' } : {}),
      }),
    ]),
  )
  const form = element(
    'form',
    {
      class: 'address-form',
      onsubmit: (event) => {
        event.preventDefault()
        const typed = new FormData(form)
        const values = fields.map(([name]) => typed.get(name))
        choose(sample(values.map((value) => (typeof value === 'string' ? value.trim() : ''))))
      },
    },
    [...inputs, element('button', { type: 'submit', class: 'pay' }, ['用这个地址'])],
  )
  return element('details', { class: 'other-address' }, [element('summary', {}, ['填一个别的地址']), form])
}
