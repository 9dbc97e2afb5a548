import type { ClockStanding } from '../../core/keys/nonce-diagnosis.ts'
import { locale } from '../../words/locale.ts'
import { say } from '../../words/say.ts'

/** How this computer's clock stands to Gemini's, in a sentence. */
export function clockWords(standing: ClockStanding): string {
  if (standing.state === 'not-measured') return say('doctorNotMeasured')
  const { offsetMs, uncertaintyMs } = standing.reading
  if (standing.state === 'close') return say('doctorClose', { span: fineWords(Math.abs(offsetMs) + uncertaintyMs) })
  return say(offsetMs > 0 ? 'doctorSlow' : 'doctorFast', { span: spanWords(offsetMs) })
}

/** What follows from that, and what to do. */
export function clockAdvice({ state }: ClockStanding): string {
  switch (state) {
    case 'not-measured':
      return say('doctorNotMeasuredAdvice')
    case 'close':
      return say('doctorCloseAdvice')
    case 'off':
      return say('doctorOffAdvice')
    case 'refused':
      return say('doctorRefusedAdvice')
  }
}

/** By how much a clock is off, roughly: `42 s`, `12 min`, `2 h 5 min`. */
export function spanWords(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000)
  if (seconds < 120) return say('doctorSeconds', { count: seconds })
  const minutes = Math.round(seconds / 60)
  if (minutes < 120) return say('doctorMinutes', { count: minutes })
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return rest === 0 ? say('doctorHours', { count: hours }) : say('doctorHoursMinutes', { hours, minutes: rest })
}

/** To a tenth of a second, never less than it is: `0.6 s`. */
export function fineWords(ms: number): string {
  const tenths = new Intl.NumberFormat(locale(), { minimumFractionDigits: 1 })
  return say('doctorSeconds', { count: tenths.format(Math.ceil(ms / 100) / 10) })
}
