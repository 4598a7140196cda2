import { element, section } from './element'
import { allScenes, sceneGroups, usualScenes } from './scenes'
import type { Persona, Visit } from './session'

interface SceneChoice {
  readonly visit: Visit
  readonly personas: readonly Persona[]
  readonly onChoose: (chosen: Pick<Visit, 'scene' | 'sharingGuideId'>) => void
}

/** 我怎么来的: WeChat's scene value, and whose share it was. `show` is for a way in that was taken elsewhere. */
export function sceneSection({ visit, personas, onChoose }: SceneChoice): {
  readonly block: HTMLElement
  readonly show: (scene: number) => void
} {
  let { scene, sharingGuideId = '' } = visit
  const tell = () => onChoose({ scene, ...(sharingGuideId ? { sharingGuideId } : {}) })
  const choose = (chosen: number) => {
    scene = chosen
    mark()
    tell()
  }
  const usual = drawUsual(choose)
  const more = drawMore(choose)
  const guide = drawGuides(personas, (guideId) => {
    sharingGuideId = guideId
    tell()
  })
  guide.value = sharingGuideId
  const mark = () => {
    for (const button of usual) button.setAttribute('aria-pressed', String(Number(button.dataset['scene']) === scene))
    more.value = String(scene)
  }
  mark()
  const show = (taken: number) => {
    scene = taken
    mark()
  }
  const block = section('我怎么来的', [
    element('div', { class: 'scenes' }, usual),
    element('div', { class: 'scene-rest' }, [
      element('label', {}, [element('span', {}, ['全部方式']), more]),
      element('label', {}, [element('span', {}, ['分享的导购']), guide]),
    ]),
  ])
  return { block, show }
}

const drawUsual = (onChoose: (scene: number) => void): readonly HTMLButtonElement[] =>
  usualScenes
    .flatMap((value) => allScenes.find((known) => known.scene === value) ?? [])
    .map(({ scene, name }) =>
      element('button', { type: 'button', class: 'scene', 'data-scene': scene, onclick: () => onChoose(scene) }, [
        name,
        element('i', {}, [String(scene)]),
      ]),
    )

function drawMore(onChoose: (scene: number) => void): HTMLSelectElement {
  const groups = sceneGroups.map(({ title, scenes }) => {
    const options = scenes.map(({ scene, name }) => element('option', { value: scene }, [`${scene} ${name}`]))
    return element('optgroup', { label: title }, options)
  })
  const more = element('select', { 'aria-label': '全部方式', onchange: () => onChoose(Number(more.value)) }, groups)
  return more
}

function drawGuides(personas: readonly Persona[], onChoose: (guideId: string) => void): HTMLSelectElement {
  const guides = personas.flatMap(({ guideId, name }) =>
    guideId ? [element('option', { value: guideId }, [`${name} 分享`])] : [],
  )
  const nobody = element('option', { value: '' }, ['没有人分享'])
  const onchange = () => onChoose(guide.value)
  const guide = element('select', { 'aria-label': '谁分享的', onchange }, [nobody, ...guides])
  return guide
}
