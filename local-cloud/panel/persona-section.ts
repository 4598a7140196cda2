import { element, section } from './element'
import type { Persona } from './session'

const roleNames: Readonly<Record<string, string>> = { customer: '顾客', guide: '导购', operator: '运营' }

/** 我是谁: everybody the shop can be opened as. `show` is for a choice that was made elsewhere. */
export function personaSection(
  personas: readonly Persona[],
  chosen: string,
  onChoose: (openid: string) => void,
): { readonly block: HTMLElement; readonly show: (openid: string) => void } {
  const block = section('我是谁', [
    element(
      'div',
      { class: 'personas', role: 'radiogroup', 'aria-label': '我是谁' },
      personas.map((persona) =>
        element('label', { class: 'persona', title: persona.openid }, [
          element('input', {
            type: 'radio',
            name: 'persona',
            value: persona.openid,
            checked: persona.openid === chosen,
            onchange: () => onChoose(persona.openid),
          }),
          element('span', { class: `persona__face persona__face--${persona.role}`, 'aria-hidden': 'true' }, [
            persona.name.slice(-1),
          ]),
          element('span', { class: 'persona__text' }, [
            element('b', {}, [persona.name, ' ', element('i', {}, [roleNames[persona.role] ?? persona.role])]),
            element('small', {}, [persona.note]),
          ]),
        ]),
      ),
    ),
  ])
  const show = (openid: string) => {
    for (const input of block.querySelectorAll<HTMLInputElement>('input')) input.checked = input.value === openid
  }
  return { block, show }
}
