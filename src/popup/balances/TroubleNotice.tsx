import { isAboutNonces } from '../../protocol/fault.ts'
import { wordsOf } from '../../ui/fault-words.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Say } from '../../ui/Say.tsx'
import { say } from '../../words/say.ts'
import { type Trouble, whereWords } from './troubles.ts'

/** What of a key could not be read, and why. */
export function TroubleNotice({ trouble }: { trouble: Trouble }) {
  const accounts = whereWords(trouble)
  const told = {
    key: <b>{say('balancesKeyName', { key: trouble.name })}</b>,
    fault: wordsOf(trouble.fault),
  }
  return (
    <Notice tone="bad" role="alert">
      {accounts === null ? (
        <Say message="balancesTroubleOfKey" with={told} />
      ) : (
        <Say message="balancesTroubleOfAccounts" with={{ ...told, accounts }} />
      )}{' '}
      {isAboutNonces(trouble.fault) && <a href={`#key/${trouble.ref}`}>{say('balancesSeeKey')}</a>}
    </Notice>
  )
}
