import { listIn, read } from './ask-cloud'
import { element } from './element'
import { eventLine, type EventLine } from './event-line'
import { groupNames, type EventGroup } from './event-names'
import { timeOf } from './local-time'

const kept = 400
const shown = 150
const pollMs = 1_000

/** What the poll learns about the local cloud being there. */
type Presence = (answers: boolean) => void

/** What of the log is wanted. */
interface Choice {
  readonly group: EventGroup | 'all'
  readonly words: string
}

/** 刚刚发生: asks every second for what is new and lists it, newest first. */
export function eventsSection(host: HTMLElement, presence: Presence): void {
  let lines: readonly EventLine[] = []
  let choice: Choice = { group: 'all', words: '' }
  const list = element('ol', { class: 'events', 'data-testid': 'events' })
  const draw = () => drawLines(list, lines, choice)
  const clear = () => {
    lines = []
    draw()
  }
  const choose = (changed: Partial<Choice>) => {
    choice = { ...choice, ...changed }
    draw()
  }
  host.append(
    element('header', { class: 'log__head' }, [
      element('h2', {}, ['刚刚发生']),
      element('button', { type: 'button', class: 'quiet', onclick: clear }, ['清空']),
    ]),
    drawFilters((group) => choose({ group })),
    drawSearch((words) => choose({ words })),
    list,
  )
  draw()
  followEvents((fresh, restarted) => {
    if (!fresh.length && !restarted) return
    lines = [...[...fresh].reverse(), ...(restarted ? [] : lines)].slice(0, kept)
    draw()
  }, presence)
}

function drawFilters(onChoose: (group: EventGroup | 'all') => void): HTMLElement {
  const buttons = (['all', 'call', 'pay', 'outbox', 'trigger', 'other'] as const).map((group) => {
    const name = group === 'all' ? '全部' : groupNames[group]
    const choose = () => {
      for (const one of buttons) one.setAttribute('aria-pressed', String(one === button))
      onChoose(group)
    }
    const pressed = String(group === 'all')
    const button = element(
      'button',
      { type: 'button', class: 'filter', 'aria-pressed': pressed, 'data-group': group, onclick: choose },
      [name],
    )
    return button
  })
  return element('div', { class: 'filters', role: 'group', 'aria-label': '种类' }, buttons)
}

function drawSearch(onChoose: (words: string) => void): HTMLElement {
  const search = element('input', {
    type: 'search',
    placeholder: '筛选：orders、退款…',
    'aria-label': '筛选',
    oninput: () => onChoose(search.value.trim().toLowerCase()),
  })
  return search
}

function drawLines(list: HTMLElement, lines: readonly EventLine[], { group, words }: Choice): void {
  const chosen = lines.filter((line) => (group === 'all' || line.group === group) && matches(line, words))
  const open = new Set([...list.querySelectorAll('details[open]')].map((details) => details.getAttribute('data-event')))
  list.replaceChildren(...chosen.slice(0, shown).map((line) => drawLine(line, open.has(String(line.id)))))
  if (chosen.length) return
  list.append(element('li', { class: 'events__none' }, [lines.length ? '没有符合的' : '还没有动静，去左边点点看']))
}

const matches = (line: EventLine, words: string): boolean =>
  !words || `${line.title} ${line.notes.join(' ')} ${JSON.stringify(line.fields)}`.toLowerCase().includes(words)

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
      const events = listIn(reply, 'events').flatMap((row) => eventLine(row) ?? [])
      const fresh = wasAway ? events : events.filter(({ id }) => id > seen)
      seen = fresh.reduce((last, { id }) => Math.max(last, id), wasAway ? 0 : seen)
      onEvents(fresh, wasAway)
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
