import type { ProvingNothing } from '../../core/keys/revocation-proof.ts'
import type { AskingRound } from './asking-round.ts'

/** What to do where an answer proved nothing. */
export const nextStepWords: Readonly<Record<ProvingNothing, string>> = {
  nonce: 'Stop other programs that use this key, and set this computer’s clock to automatic. Then ask again.',
  signature:
    'Asking again won’t help: with a secret that is not the key’s nothing can be proven. See on Gemini’s page that the key is disabled.',
  network: 'Check the connection, then ask again.',
  ip: 'Ask again from a network whose address is among the key’s trusted IPs.',
  role: 'Gemini answers this call for every role, so this should not be. Ask again in a minute.',
  rate: 'Wait a minute, then ask again.',
  account: 'See on Gemini’s page how the account does, then ask again.',
  maintenance: 'Ask again when Gemini is back: status.gemini.com says when.',
  server: 'Ask again in a minute.',
  unreadable: 'Ask again in a minute.',
  request: 'Ask again. If it stays so, see on Gemini’s page that the key is disabled.',
}

/**
 * How far a round of asking has come, for the eye.
 * @param most how often it asks in one round
 * @param seconds until the next asking
 */
export function roundWords({ state, count }: AskingRound, most: number, seconds: number): string {
  if (state === 'over') return ''
  if (most === 1) return 'Asking Gemini…'
  const times = `asked ${count} of at most ${most} times`
  return state === 'asking' ? `Asking Gemini: ${times}…` : `Gemini was ${times}, and is asked again in ${seconds} s.`
}

/** The same for the ear, which is not told every second of it. */
export function spokenRoundWords({ state, count }: AskingRound, most: number): string {
  if (state !== 'over') return most === 1 ? 'Asking Gemini.' : 'Asking Gemini until the key is dead.'
  return count === 0 ? '' : count === 1 ? 'Gemini was asked once.' : `Gemini was asked ${count} times.`
}
