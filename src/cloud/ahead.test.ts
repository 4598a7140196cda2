import { askAhead, takeOrAsk } from './ahead'

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

const answers = () => {
  let count = 0
  return () => Promise.resolve(++count)
}

test('an answer asked for ahead is taken once', async () => {
  const ask = answers()
  askAhead('home', ask)
  expect(await takeOrAsk('home', ask)).toBe(1)
  expect(await takeOrAsk('home', ask)).toBe(2)
})

test('another question is asked for itself', async () => {
  const ask = answers()
  askAhead('product 1', ask)
  expect(await takeOrAsk('product 2', answers())).toBe(1)
  expect(await takeOrAsk('product 1', ask)).toBe(1)
})

test('what nobody took for ten seconds is asked anew', async () => {
  const ask = answers()
  askAhead('home', ask)
  jest.advanceTimersByTime(10_000)
  expect(await takeOrAsk('home', ask)).toBe(2)
})

test('a failure reaches whoever takes it, once', async () => {
  askAhead('home', () => Promise.reject(new Error('offline')))
  await expect(takeOrAsk('home', answers())).rejects.toThrow('offline')
  expect(await takeOrAsk('home', answers())).toBe(1)
})
