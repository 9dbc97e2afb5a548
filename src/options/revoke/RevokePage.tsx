import type { KeyRef } from '../../core/keys/key-profile.ts'
import type { Ask } from '../../protocol/client.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { DeadKey } from './DeadKey.tsx'
import { RevokeGuide } from './RevokeGuide.tsx'

interface RevokePageProps {
  keyRef: KeyRef
  /** Null once it is erased. */
  card: KeyCard | null
  ask: Ask<'options'>
}

/** Where a key is revoked: the guide while it may live, its receipt once it is dead. Where one was is in the key's card. */
export function RevokePage({ keyRef, card, ask }: RevokePageProps) {
  const isDead = card === null || card.revocation?.answer.verdict === 'dead'
  return isDead ? <DeadKey keyRef={keyRef} card={card} ask={ask} /> : <RevokeGuide card={card} ask={ask} />
}
