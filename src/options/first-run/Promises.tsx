import styles from './Promises.module.css'

/** What one may rely on, before anything is asked of one. */
export function Promises() {
  return (
    <ul class={styles.promises}>
      <li>
        <b>Nothing leaves this computer</b> but questions to Gemini’s own two API hosts. No server of ours, no
        statistics.
      </li>
      <li>
        <b>Secrets stay sealed.</b> A secret is typed in once, encrypted with your passphrase, and never shown again,
        not even to you.
      </li>
      <li>
        <b>It only reads.</b> Twinkey asks for balances and permissions. It never sends an order and never withdraws.
      </li>
    </ul>
  )
}
