import type { Tone } from '../../Chip.tsx'
import type { Risk } from './call-words.ts'

/** What kind of thing a signed request does, before the words of what it does. */
export const riskWords: Readonly<Record<Risk, { readonly lead: string; readonly tone: Tone }>> = {
  reads: { lead: 'It only reads:', tone: 'ok' },
  trades: { lead: 'It trades:', tone: 'warn' },
  cancels: { lead: 'It cancels:', tone: 'warn' },
  'moves-money': { lead: 'It moves money:', tone: 'bad' },
  other: { lead: 'It does something that Twinkey can’t judge:', tone: 'warn' },
}
