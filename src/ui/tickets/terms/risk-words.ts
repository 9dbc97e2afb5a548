import type { PlainMessage } from '../../../words/message.ts'
import type { Tone } from '../../Chip.tsx'
import type { Risk } from './call-words.ts'

/** What kind of thing a signed request does, before the words of what it does. */
export const riskWords: Readonly<Record<Risk, { readonly lead: PlainMessage; readonly tone: Tone }>> = {
  reads: { lead: 'riskReads', tone: 'ok' },
  trades: { lead: 'riskTrades', tone: 'warn' },
  cancels: { lead: 'riskCancels', tone: 'warn' },
  'moves-money': { lead: 'riskMovesMoney', tone: 'bad' },
  other: { lead: 'riskOther', tone: 'warn' },
}
