import type { ProvingNothing } from '../../core/keys/revocation-proof.ts'
import type { PlainMessage } from '../../words/message.ts'
import { say, sayCounted } from '../../words/say.ts'
import type { AskingRound } from './asking-round.ts'

/** What to do where an answer proved nothing. */
export const nextSteps: Readonly<Record<ProvingNothing, PlainMessage>> = {
  nonce: 'revokeNextNonce',
  signature: 'revokeNextSignature',
  network: 'revokeNextNetwork',
  ip: 'revokeNextIp',
  role: 'revokeNextRole',
  rate: 'revokeNextRate',
  account: 'revokeNextAccount',
  maintenance: 'revokeNextMaintenance',
  server: 'revokeNextMinute',
  unreadable: 'revokeNextMinute',
  request: 'revokeNextRequest',
}

/**
 * How far a round of asking has come, for the eye.
 * @param most how often it asks in one round
 * @param seconds until the next asking
 */
export function roundWords({ state, count }: AskingRound, most: number, seconds: number): string {
  if (state === 'over') return ''
  if (most === 1) return say('revokeRoundOnce')
  return state === 'asking'
    ? say('revokeRoundAsking', { count, most })
    : say('revokeRoundResting', { count, most, seconds })
}

/** The same for the ear, which is not told every second of it. */
export function spokenRoundWords({ state, count }: AskingRound, most: number): string {
  if (state !== 'over') return say(most === 1 ? 'revokeHeardOnce' : 'revokeHeardRepeats')
  return count === 0 ? '' : sayCounted('revokeAsked', count)
}
