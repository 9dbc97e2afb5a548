import { say } from '../words/say.ts'
import { Notice } from './Notice.tsx'

/** The news that no passphrase can open the vault, because what is stored of it is not what was stored. */
export function DamagedVault() {
  return (
    <>
      <h1>{say('damagedVaultTitle')}</h1>
      <Notice tone="bad" role="alert">
        {say('damagedVaultWhy')}
      </Notice>
    </>
  )
}
