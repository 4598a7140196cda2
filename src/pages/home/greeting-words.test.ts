import { greetingWords } from './greeting-words'

const voice = { greetingMorning: '早', greetingDay: '日', greetingEvening: '晚' }

test.each([
  ['04:59', '晚'],
  ['05:00', '早'],
  ['10:59', '早'],
  ['11:00', '日'],
  ['16:59', '日'],
  ['17:00', '晚'],
  ['23:59', '晚'],
])('at %s in Shanghai the shop says %s', (time, words) => {
  expect(greetingWords(voice, Date.parse(`2026-11-22T${time}:00+08:00`))).toBe(words)
})
