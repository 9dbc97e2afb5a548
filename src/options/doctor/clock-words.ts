import type { ClockStanding } from '../../core/keys/nonce-diagnosis.ts'

/** How this computer's clock stands to Gemini's, in a sentence. */
export function clockWords(standing: ClockStanding): string {
  if (standing.state === 'not-measured') return 'The clock has not been measured yet.'
  const { offsetMs, uncertaintyMs } = standing.reading
  if (standing.state === 'close')
    return `This computer’s clock agrees with Gemini’s, as far as can be told: to within ${fineWords(Math.abs(offsetMs) + uncertaintyMs)}.`
  return `This computer’s clock is ${spanWords(offsetMs)} ${offsetMs > 0 ? 'slow' : 'fast'}.`
}

/** What follows from that, and what to do. */
export function clockAdvice({ state }: ClockStanding): string {
  switch (state) {
    case 'not-measured':
      return 'Every answer of Gemini’s measures it. You can also measure it now, with one of the keys below.'
    case 'close':
      return 'There is nothing to do.'
    case 'off':
      return 'Gemini allows 30 s, so this does no harm. Twinkey corrects for anything above two seconds when it signs.'
    case 'refused':
      return 'Twinkey corrects for it when it signs. Other programs on this computer don’t: Gemini allows 30 s, so your bots will be refused. Set the clock to automatic.'
  }
}

/** By how much a clock is off, roughly: `42 s`, `12 min`, `2 h 5 min`. */
export function spanWords(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000)
  if (seconds < 120) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 120) return `${minutes} min`
  const rest = minutes % 60
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`
}

/** To a tenth of a second, never less than it is: `0.6 s`. */
export function fineWords(ms: number): string {
  return `${(Math.ceil(ms / 100) / 10).toFixed(1)} s`
}
