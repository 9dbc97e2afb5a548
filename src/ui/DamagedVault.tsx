import { Notice } from './Notice.tsx'

/** The news that no passphrase can open the vault, because what is stored of it is not what was stored. */
export function DamagedVault() {
  return (
    <>
      <h1>The vault is damaged</h1>
      <Notice tone="bad" role="alert">
        What is stored of it can’t be read, so no passphrase can open it. Nothing has been deleted. Your keys are safe
        at Gemini: make new ones there if this lasts.
      </Notice>
    </>
  )
}
