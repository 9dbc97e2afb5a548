import { GeminiError, type GeminiFailure } from '../../core/gemini/failure.ts'
import type { KeyRef } from '../../core/keys/key-profile.ts'
import { maskedKey } from '../../core/keys/public-key.ts'
import type { Receipt } from '../../core/keys/receipt.ts'
import { type ProofAnswer, proofOf } from '../../core/keys/revocation-proof.ts'
import { FaultError } from '../../protocol/fault.ts'
import { askRoles } from '../gemini/calls.ts'
import type { House } from '../house.ts'
import { readReceipt, readReceipts as readStoredReceipts, receiptRow } from '../keyring/receipts.ts'
import type { StoredKey } from '../keyring/stored-key.ts'
import { receiptName } from '../store/names.ts'
import { settleAfterCall } from './tickets.ts'

type Dead = Extract<ProofAnswer, { verdict: 'dead' }>

/**
 * Asks Gemini with one harmless call whether a key is dead: only that Gemini does not know it any more proves that. A
 * receipt is kept of it. @throws FaultError `locked`, `no-such-key`; GeminiError `no-host-permission`
 */
export async function askWhetherDead(house: House, ref: KeyRef): Promise<ProofAnswer> {
  const signer = await house.signers.of(await house.keyRing.get(ref), 'revocation')
  // Whoever revokes a key has done with its tickets: the asking ends one that is out.
  const answer = proofOf(await failureOf(() => askRoles(house.lines, signer, 'over-ticket')))
  const now = house.clock.now()
  if (answer.verdict === 'alive' || answer.verdict === 'dead') await settleAfterCall(house, ref)
  const before = (await house.keyRing.get(ref)).life.revocation
  // What proves nothing does not undo a proof either; an answer does.
  const isProvenAlready = before?.answer.verdict === 'dead' && answer.verdict !== 'alive' && answer.verdict !== 'dead'
  if (isProvenAlready) return before.answer
  await house.keyRing.changeLife(ref, (life) => ({
    ...life,
    revocation: { askedAt: life.revocation?.askedAt ?? now, answeredAt: now, answer },
  }))
  if (answer.verdict === 'dead') await keepReceipt(house, ref, answer, 'twinkey')
  if (answer.verdict === 'alive' && before?.answer.verdict === 'dead')
    await house.store.write({ remove: [receiptName(ref)] })
  await house.publisher.publish()
  return answer
}

/** The owner takes a refusal that was never seen before for the proof. @throws FaultError `not-proven` for any other answer */
export async function judgeDead(house: House, ref: KeyRef): Promise<void> {
  const answer = (await house.keyRing.get(ref)).life.revocation?.answer
  if (answer?.verdict !== 'unknown-reason') throw new FaultError({ code: 'not-proven' })
  const dead: Dead = { verdict: 'dead', status: answer.status, reason: answer.reason }
  await keepReceipt(house, ref, dead, 'owner')
  await house.keyRing.changeLife(ref, (life) =>
    life.revocation === null ? life : { ...life, revocation: { ...life.revocation, answer: dead } },
  )
  await house.publisher.publish()
}

/** Erases a key that is proven dead, secret and all; its receipt stays. @throws FaultError `not-proven` */
export async function eraseDeadKey(house: House, ref: KeyRef): Promise<void> {
  const { life } = await house.keyRing.get(ref)
  const receipt = await readReceipt(house.store, house.session.vault(), ref)
  if (life.revocation?.answer.verdict !== 'dead' || receipt === null) throw new FaultError({ code: 'not-proven' })
  const erased = { ...receipt, erasedAt: house.clock.now() }
  await house.keyRing.remove(ref, await receiptRow(house.session.vault(), erased))
  house.signers.forget(ref)
  await house.publisher.publish()
}

/** The receipts of dead keys, newest first. */
export function readReceipts({ store, session }: House): Promise<Receipt[]> {
  return readStoredReceipts(store, session.vault())
}

/** The failure of a call to Gemini, null where it was accepted; anything else that is thrown goes on. */
async function failureOf(call: () => Promise<unknown>): Promise<GeminiFailure | null> {
  try {
    await call()
    return null
  } catch (error) {
    // Where the browser let nothing leave, nothing was asked: there is nothing to write down, but something to do first.
    if (error instanceof GeminiError && error.failure.code !== 'no-host-permission') return error.failure
    throw error
  }
}

/** One receipt for each key: its id is the key's, so that asking again writes the same. */
async function keepReceipt(house: House, ref: KeyRef, answer: Dead, judgedBy: Receipt['judgedBy']): Promise<void> {
  const key = await house.keyRing.get(ref)
  const stored = await readReceipt(house.store, house.session.vault(), ref)
  if (stored !== null) return // the first proof holds
  await house.store.write(await receiptRow(house.session.vault(), receiptOf(key, answer, judgedBy)))
}

function receiptOf({ ref, profile, life }: StoredKey, answer: Dead, judgedBy: Receipt['judgedBy']): Receipt {
  const at = life.revocation ?? { askedAt: 0, answeredAt: 0 }
  return {
    id: ref,
    keyName: profile.name,
    maskedKey: maskedKey(profile.publicKey),
    environment: profile.environment,
    roles: profile.roles,
    askedAt: at.askedAt,
    refusedAt: at.answeredAt,
    status: answer.status,
    reason: answer.reason,
    judgedBy,
    erasedAt: null,
  }
}
