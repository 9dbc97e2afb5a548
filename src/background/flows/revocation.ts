import type { KeyRef } from '../../core/keys/key-profile.ts'
import type { Receipt } from '../../core/keys/receipt.ts'
import type { ProofAnswer } from '../../core/keys/revocation-proof.ts'
import { FaultError } from '../../protocol/fault.ts'
import type { House } from '../house.ts'

export async function askWhetherDead(_house: House, _ref: KeyRef): Promise<ProofAnswer> {
  throw new FaultError({ code: 'not-proven' })
}

export async function judgeDead(_house: House, _ref: KeyRef): Promise<void> {
  throw new FaultError({ code: 'not-proven' })
}

export async function eraseDeadKey(_house: House, _ref: KeyRef): Promise<void> {
  throw new FaultError({ code: 'not-proven' })
}

export async function readReceipts(_house: House): Promise<Receipt[]> {
  return []
}
