import { type Decimal, decimal, parseDecimal } from './decimal.ts'
import { Refusal } from './refusal.ts'
import { textOf, type Wire, writeJson } from './wire.ts'

/** Chosen when a key is made, and told by no API: `time` is "Uses a time based nonce", `rising` the default. */
export type NonceRule = 'rising' | 'time'

/** What the nonce check knows of a key. */
export interface NonceLine {
  nonceRule: NonceRule
  /** The highest nonce ever used, for a rising key; the set of used ones matters only with `refusesRepeatedNonce`. */
  lastNonce: Decimal | null
  /** Whether a time-based key refuses the same value twice. UNCONFIRMED; the official clients live on `false`. */
  refusesRepeatedNonce: boolean
  usedNonces: Set<Decimal>
}

/** Checks `nonce` against the key's rule and records it; throws the exact refusals of gemini-api.md, section 3. */
export function spendNonce(line: NonceLine, nonce: Wire | undefined, serverMs: number, takesFractions = true): void {
  if (nonce === undefined) throw new Refusal(400, 'MissingNonce')
  const text = textOf(nonce)
  const value = text === null ? null : parseDecimal(text)
  if (text === null || value === null || (!takesFractions && text.includes('.'))) {
    throw new Refusal(400, 'InvalidNonce', `Nonce '${writeJson(nonce)}' was not parseable as a number.`)
  }
  const hasNotIncreased = () =>
    new Refusal(400, 'InvalidNonce', `Nonce '${text}' has not increased since your last call to the Gemini API.`)
  if (line.nonceRule === 'rising') {
    if (line.lastNonce !== null && value <= line.lastNonce) throw hasNotIncreased()
  } else {
    const serverSeconds = Math.floor(serverMs / 1000)
    const distance = value - decimal(serverSeconds.toString())
    const window = decimal('30')
    if (distance > window || distance < -window) {
      // The doubled apostrophe is Gemini's own: a raw body in ccxt #19320 is exactly as long as this spelling makes it.
      const message = `Nonce '${text}' is not within 30 seconds of server time '${serverSeconds}''`
      throw new Refusal(400, 'InvalidNonce', message)
    }
    if (line.refusesRepeatedNonce && line.usedNonces.has(value)) throw hasNotIncreased()
    line.usedNonces.add(value)
  }
  if (line.lastNonce === null || value > line.lastNonce) line.lastNonce = value
}
