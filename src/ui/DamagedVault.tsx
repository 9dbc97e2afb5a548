import { Notice } from './Notice.tsx'

/** The news that no passphrase can open the vault, because what is stored of it is not what was stored. */
export function DamagedVault() {
  return (
    <>
      <h1>The vault is damaged</h1>
      <Notice tone="bad" role="alert">
        Both stored copies of what opens it are missing or damaged, so no passphrase can open it: yours may well be
        right. Nothing has been deleted. Your keys live on at Gemini; with a backup you have them back here at once.
      </Notice>
    </>
  )
}
