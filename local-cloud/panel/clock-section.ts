import { change, read, record } from './ask-cloud'
import { element, section } from './element'
import { cloudTime, dayOf, learnCloudTime, shortTimeOf, spanOf, timeOf } from './local-time'

const steps = [
  { name: '+15 分钟', advanceMs: 15 * 60_000 },
  { name: '+1 小时', advanceMs: 60 * 60_000 },
  { name: '+1 天', advanceMs: 24 * 60 * 60_000 },
]

/** Somebody else may move the clock too: a test, a command. */
const askEveryMs = 5_000

function askTime(): void {
  read('/sim/clock').then(
    (reply) => learnCloudTime(record(reply)['now']),
    () => undefined, // the banner says it
  )
}

/** 时钟: the local cloud's time, and buttons that move it on. */
export function clockSection(statusBarTime: HTMLElement): HTMLElement {
  const time = element('p', { class: 'clock__time', 'data-testid': 'clock' }, ['--:--:--'])
  const day = element('p', { class: 'clock__day' }, ['正在问本地云几点了'])
  const ahead = element('p', { class: 'clock__day', 'data-testid': 'ahead' })
  const progress = element('p', { class: 'clock__progress', role: 'status' })
  const draw = () => {
    const told = cloudTime()
    if (!told) return
    time.textContent = timeOf(told.now)
    statusBarTime.textContent = shortTimeOf(told.now)
    day.textContent = dayOf(told.now)
    ahead.textContent = told.aheadMs < 30_000 ? '与真实时间一致' : `快 ${spanOf(told.aheadMs)}`
  }
  const buttons = steps.map(({ name, advanceMs }) =>
    element('button', { type: 'button', class: 'step', onclick: () => void move(name, advanceMs) }, [name]),
  )
  const move = async (name: string, advanceMs: number) => {
    for (const button of buttons) button.disabled = true
    progress.className = 'clock__progress clock__progress--running'
    progress.textContent = `正在走 ${name.slice(1)}，途中到点的事一件件做完`
    try {
      learnCloudTime(record(await change('/sim/clock', { advanceMs }))['now'])
      progress.textContent = ''
    } catch (error) {
      progress.textContent = `没有走成：${error instanceof Error ? error.message : String(error)}`
    }
    progress.className = 'clock__progress'
    for (const button of buttons) button.disabled = false
    draw()
  }
  setInterval(draw, 500)
  askTime()
  setInterval(askTime, askEveryMs)
  return section('时钟', [
    element('div', { class: 'clock' }, [
      element('div', {}, [time, day, ahead]),
      element('div', { class: 'steps' }, buttons),
    ]),
    progress,
  ])
}
