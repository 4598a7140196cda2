import { element, section } from './element'
import { allScenes, sceneGroups, usualScenes } from './scenes'
import type { Persona, Visit } from './session'

interface SceneChoice {
  readonly visit: Visit
  readonly personas: readonly Persona[]
  readonly onChoose: (chosen: Pick<Visit, 'scene' | 'sharingGuideId'>) => void
}

/** 我怎么来的: WeChat's scene value, and whose share it was. */
export function sceneSection({ visit, personas, onChoose }: SceneChoice): HTMLElement {
  let { scene, sharingGuideId } = visit
  const tell = () => onChoose({ scene, ...(sharingGuideId ? { sharingGuideId } : {}) })
  const usual = usualScenes
    .flatMap((value) => allScenes.find((known) => known.scene === value) ?? [])
    .map((known) =>
      element(
        'button',
        { type: 'button', class: 'scene', 'data-scene': known.scene, onclick: () => choose(known.scene) },
        [known.name, element('i', {}, [String(known.scene)])],
      ),
    )
  const more = element(
    'select',
    { 'aria-label': '更多进来的方式', onchange: () => choose(Number(more.value)) },
    sceneGroups.map((group) => {
      const options = group.scenes.map((known) =>
        element('option', { value: known.scene }, [`${known.scene} ${known.name}`]),
      )
      return element('optgroup', { label: group.title }, options)
    }),
  )
  const guide = element(
    'select',
    {
      'aria-label': '谁分享的',
      onchange: () => {
        sharingGuideId = guide.value
        tell()
      },
    },
    [element('option', { value: '' }, ['没有人分享'])].concat(
      personas.flatMap(({ guideId, name }) =>
        guideId ? [element('option', { value: guideId }, [`${name} 分享`])] : [],
      ),
    ),
  )
  guide.value = sharingGuideId ?? ''
  const mark = () => {
    for (const button of usual) button.setAttribute('aria-pressed', String(Number(button.dataset['scene']) === scene))
    more.value = String(scene)
  }
  const choose = (chosen: number) => {
    scene = chosen
    mark()
    tell()
  }
  mark()
  return section('我怎么来的', [
    element('div', { class: 'scenes' }, usual),
    element('div', { class: 'scene-rest' }, [
      element('label', {}, [element('span', {}, ['全部方式']), more]),
      element('label', {}, [element('span', {}, ['分享的导购']), guide]),
    ]),
  ])
}
