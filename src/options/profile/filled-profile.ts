import { defaultLifeDays, type Expiry } from '../../core/keys/expiry.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { dayField } from './day-field.ts'

export const createdChoices = ['today', 'day', 'unknown'] as const
export type CreatedChoice = (typeof createdChoices)[number]

export const expiryChoices = ['after-90', 'after', 'on', 'renews', 'never', 'unknown'] as const
export type ExpiryChoice = (typeof expiryChoices)[number]

export const trustedIpsChoices = ['no', 'yes', 'unknown'] as const

/** What an owner says of a key, each thing as its field has it. */
export interface FilledProfile {
  readonly name: string
  /** One in a line. */
  readonly applications: string
  readonly created: CreatedChoice
  /** Days are as `dayField` writes them; empty: none. */
  readonly createdDay: string
  readonly expiry: ExpiryChoice
  readonly expiryDay: string
  /** How many after its creation, and how many after its last use. */
  readonly lifeDays: string
  readonly renewDays: string
  readonly requiresHeartbeat: boolean
  readonly trustedIps: (typeof trustedIpsChoices)[number]
  readonly note: string
  readonly revokeByDay: string
}

/** The form before anybody said anything of a key that is being made today. */
export const emptyProfile: FilledProfile = {
  name: '',
  applications: '',
  created: 'today',
  createdDay: '',
  expiry: 'after-90',
  expiryDay: '',
  lifeDays: String(defaultLifeDays),
  renewDays: String(defaultLifeDays),
  requiresHeartbeat: false,
  trustedIps: 'unknown',
  note: '',
  revokeByDay: '',
}

/** The form as it stands for a stored key. */
export function filledFrom(card: KeyCard): FilledProfile {
  const { expiry } = card
  return {
    name: card.name,
    applications: card.applications.join('\n'),
    created: card.createdAt === null ? 'unknown' : 'day',
    createdDay: dayField(card.createdAt),
    expiry: choiceOf(expiry),
    expiryDay: expiry.kind === 'on' ? dayField(expiry.at) : '',
    lifeDays: String(expiry.kind === 'after' ? expiry.days : defaultLifeDays),
    renewDays: String(expiry.kind === 'renews' ? expiry.days : defaultLifeDays),
    requiresHeartbeat: card.requiresHeartbeat,
    trustedIps: card.trustedIps,
    note: card.note,
    revokeByDay: dayField(card.revokeBy),
  }
}

function choiceOf(expiry: Expiry): ExpiryChoice {
  return expiry.kind === 'after' && expiry.days === defaultLifeDays ? 'after-90' : expiry.kind
}
