import type { HigherUnit, NonceLine, NonceRule } from '../gemini/nonce.ts'
import type { ClockReading } from '../gemini/server-clock.ts'

/** How the nonces of a key are written. */
export type NonceManner = 'whole-seconds' | 'fractions' | 'milliseconds' | 'microseconds' | 'nanoseconds'

/** What is known of a key's nonces, for its owner to see. Times are milliseconds since 1970. */
export type NonceDiagnosis = {
  readonly rule: NonceRule
  /** How the rule is known; `earlier` where it was before Twinkey wrote that down. */
  readonly ruleFrom: 'guess' | 'owner' | 'gemini' | 'earlier'
  readonly learnedAt: number | null
  readonly manner: NonceManner
  /** Gemini has refused a fraction of this key. */
  readonly hasRefusedFractions: boolean
  readonly lastAt: number | null
  readonly clock: ClockReading | null
  /** By so much nonces are corrected when they are signed. */
  readonly correctedByMs: number
  /** When Gemini last had a higher nonce of the key from somebody else; null: never seen. */
  readonly foreignUseAt: number | null
  /** To which units its owner may still raise its nonces. Only where somebody else was seen. */
  readonly higherUnits: readonly HigherUnit[]
}

/** What a nonce line says of its key. */
export function diagnosisOf(line: NonceLine): NonceDiagnosis {
  const { rule, ruleFrom = 'earlier', learnedAt, lastAt, clock, foreignUse, unit, wholeSeconds } = line
  return {
    rule,
    ruleFrom: rule === 'unknown' ? 'guess' : ruleFrom,
    learnedAt: rule === 'unknown' ? null : (learnedAt ?? null),
    manner: mannerOf(line),
    hasRefusedFractions: rule === 'time-based' && wholeSeconds === true,
    lastAt: lastAt ?? null,
    clock: clock ?? null,
    correctedByMs: line.clockOffsetMs,
    foreignUseAt: foreignUse?.at ?? null,
    higherUnits: rule !== 'rising' || foreignUse === undefined ? [] : unitsAbove(unit),
  }
}

function mannerOf({ rule, unit, wholeSeconds }: NonceLine): NonceManner {
  if (rule === 'rising') return unit === 'ns' ? 'nanoseconds' : unit === 'us' ? 'microseconds' : 'milliseconds'
  return rule === 'time-based' && wholeSeconds !== true ? 'fractions' : 'whole-seconds'
}

function unitsAbove(unit: HigherUnit | undefined): readonly HigherUnit[] {
  return unit === undefined ? ['us', 'ns'] : unit === 'us' ? ['ns'] : []
}

/** How this computer's clock stands to Gemini's. */
export type ClockStanding =
  | { readonly state: 'not-measured' }
  | {
      /** `close`: less than can be told. `off`: Gemini lets it pass. `refused`: a program that does not correct for it is refused. */
      readonly state: 'close' | 'off' | 'refused'
      readonly reading: ClockReading
    }

/** How far from its clock Gemini takes the nonce of a time-based key (sheet, section 3). */
const windowMs = 30_000

/** How this computer's clock stands, by the newest of all readings: it is one clock, whichever key was asked with. */
export function clockStandingOf(readings: readonly (ClockReading | null)[]): ClockStanding {
  const [first, ...rest] = readings.filter((reading) => reading !== null)
  if (first === undefined) return { state: 'not-measured' }
  const reading = rest.reduce((newest, next) => (next.measuredAt > newest.measuredAt ? next : newest), first)
  const offMs = Math.abs(reading.offsetMs)
  const state = offMs > windowMs ? 'refused' : offMs > reading.uncertaintyMs ? 'off' : 'close'
  return { state, reading }
}
