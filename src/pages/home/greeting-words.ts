import { shanghaiMinute } from '#domain/kernel/time'

type Voice = Pick<typeof BRAND.voice, 'greetingMorning' | 'greetingDay' | 'greetingEvening'>

/** The brand's word for the hour: from 5 to 11, from 11 to 17, and the rest of the day in Shanghai. */
export function greetingWords(voice: Voice, now: number): string {
  const hour = Number(shanghaiMinute(now).slice(11, 13))
  if (hour >= 5 && hour < 11) return voice.greetingMorning
  return hour >= 11 && hour < 17 ? voice.greetingDay : voice.greetingEvening
}
