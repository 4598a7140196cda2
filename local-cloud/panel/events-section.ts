import { listIn, read } from './ask-cloud'
import { element } from './element'
import { eventLine, groupNames, type EventGroup, type EventLine } from './event-line'
import { timeOf } from './local-time'

const kept = 400
const shown = 150
const pollMs = 1_000

/** What the poll learns about the local cloud being there. */
type Presence = (answers: boolean) => void

/** 刚刚发生: asks every second for what is new and lists it, newest first. */
export function eventsSection(host: HTMLElement, presence: Presence): void {
  let lines: EventLine[] = []
  let group: EventGroup | 'all' = 'all'
  let wanted = ''
  const list = element('ol', { class: 'events', 'data-testid': 'events' })
  const search = element('input', {
    type: 'search',
    placeholder: '筛选：orders、退款…',
    'aria-label': '筛选',
    oninput: () => {
      wanted = search.value.trim().toLowerCase()
      draw()
    },
  })
  const filters = (['all', 'call', 'pay', 'outbox', 'trigger', 'other'] as const).map((name) =>
    element(
      'button',
      {
        type: 'button',
        class: 'filter',
        'aria-pressed': name === 'all',
        'data-group': name,
        onclick: () => {
          group = name
          draw()
        },
      },
      [name === 'all' ? '全部' : groupNames[name]],
    ),
  )
  const draw = () => {
    for (const filter of filters) filter.setAttribute('aria-pressed', String(filter.dataset['group'] === group))
    const chosen = lines.filter((line) => (group === 'all' || line.group === group) && matches(line, wanted))
    const open = new Set(
      [...list.querySelectorAll('details[open]')].map((details) => details.getAttribute('data-event')),
    )
    list.replaceChildren(...chosen.slice(0, shown).map((line) => drawLine(line, open.has(String(line.id)))))
    if (!chosen.length)
      list.append(element('li', { class: 'events__none' }, [lines.length ? '没有符合的' : '还没有动静，去左边点点看']))
  }
  const clear = element(
    'button',
    {
      type: 'button',
      class: 'quiet',
      onclick: () => {
        lines = []
        draw()
      },
    },
    ['清空'],
  )
  host.append(
    element('header', { class: 'log__head' }, [element('h2', {}, ['刚刚发生']), clear]),
    element('div', { class: 'filters', role: 'group', 'aria-label': '种类' }, filters),
    search,
    list,
  )
  draw()
  followEvents((fresh, restarted) => {
    if (restarted) lines = []
    if (!fresh.length && !restarted) return
    lines = [...[...fresh].reverse(), ...lines].slice(0, kept)
    draw()
  }, presence)
}

const matches = (line: EventLine, wanted: string): boolean =>
  !wanted || `${line.title} ${line.notes.join(' ')} ${JSON.stringify(line.fields)}`.toLowerCase().includes(wanted)

function drawLine(line: EventLine, open: boolean): HTMLElement {
  const head = element('summary', {}, [
    element('time', {}, [timeOf(line.at)]),
    element('span', { class: 'event__group' }, [groupNames[line.group]]),
    element('b', {}, [line.title]),
    element('span', { class: 'event__notes' }, [line.notes.join(' · ')]),
  ])
  return element('li', { class: `event event--${line.group}${line.bad ? ' event--bad' : ''}` }, [
    element('details', { open, 'data-event': line.id }, [
      head,
      element('pre', {}, [JSON.stringify(line.fields, null, 2)]),
    ]),
  ])
}

/** Polls for ever, one request at a time. A cloud that was away may have begun its count anew, so it is read whole. */
function followEvents(onEvents: (fresh: readonly EventLine[], restarted: boolean) => void, presence: Presence): void {
  let seen = 0
  let wasAway = false
  const ask = async () => {
    try {
      const reply = await read(`/sim/events?after=${wasAway ? 0 : seen}`)
      const fresh = listIn(reply, 'events').flatMap((row) => eventLine(row) ?? [])
      const unseen = wasAway ? fresh : fresh.filter(({ id }) => id > seen)
      seen = unseen.reduce((last, { id }) => Math.max(last, id), wasAway ? 0 : seen)
      onEvents(unseen, wasAway)
      wasAway = false
      presence(true)
    } catch {
      wasAway = true
      presence(false)
    }
    setTimeout(() => void ask(), pollMs)
  }
  void ask()
}
