import { apiHostOf, type Environment } from '../core/gemini/environment.ts'
import { type Fault, FaultError } from '../protocol/fault.ts'
import { say } from '../words/say.ts'
import { complaintWords } from './tickets/complaint-words.ts'

/**
 * What went wrong and what to do about it, in a sentence or two. Every fault has its words: one without does not compile.
 */
export function wordsOf(fault: Fault): string {
  switch (fault.code) {
    case 'not-allowed':
    case 'not-understood':
      return 'Twinkey’s background did not take this. Reload the page and try again.'
    case 'worker-stopped':
      return 'The browser stopped Twinkey’s background before it was done. Nothing was lost; try again.'
    case 'internal':
      return 'Something went wrong inside Twinkey. Try again; if it happens again, restart the browser.'

    case 'no-vault':
      return 'There is no vault yet. Set up Twinkey first.'
    case 'vault-exists':
      return 'There is a vault already. Reload the page and unlock it.'
    case 'vault-damaged':
      return 'What is stored of the vault is damaged, so no passphrase can open it. Your passphrase may well be right.'
    case 'record-damaged':
      return 'What is stored of this key is damaged. Gemini still has the key: make a new one there and add it here.'
    case 'locked':
      return 'Twinkey has locked in the meantime. Unlock it and try again.'
    case 'wrong-passphrase':
      return 'This is not the passphrase. Check the keyboard layout and Caps Lock, and try again.'
    case 'too-many-tries':
      return 'Too many wrong passphrases in a row. Wait until the next try is possible, and check keyboard layout and Caps Lock.'
    case 'passphrase-too-short':
      return `Choose a passphrase of at least ${fault.atLeast} characters.`
    case 'storage-failed':
      return 'The browser could not store this. Free some disk space, then try again.'

    case 'no-such-key':
      return 'This key is no longer stored here. Reload the page.'
    case 'key-already-stored':
      return `This key is stored already, under the name “${fault.name}”.`
    case 'name-taken':
      return `Another key has the name “${fault.name}”. Choose a name of its own for this one.`
    case 'key-unreadable':
      return 'This is not a Gemini API key. Keys start with account- or master-; copy it again from Gemini.'
    case 'secret-unreadable':
      return 'This is not a Gemini API secret. It is one line without spaces; copy it again from Gemini.'
    case 'master-key':
      return 'This is a master key. Choose Master in step 3, then check again.'
    case 'account-key':
      return 'This is a key of one account. Choose Primary in step 3, then check again.'
    case 'wrong-environment':
      return `This is a ${fault.belongsTo} key. Choose ${nameOf[fault.belongsTo]} in step 1, then check again.`

    case 'not-proven':
      return 'Nothing proves yet that this key is dead, so its secret stays. Ask Gemini again.'
    case 'no-such-reminder':
      return 'This reminder is settled already.'
    case 'cannot-trade':
      return 'Gemini says that this key lacks the role for this. Choose a key with the Trader role.'
    case 'no-such-account':
      return 'This key reaches no such account. Check the key, then choose one of its accounts.'
    case 'no-such-market':
      return 'Gemini has no such market. Choose one from the list.'
    case 'order-refused':
      return `Not signed: ${complaintWords(fault.complaint)}`
    case 'ticket-out':
      return 'A signed ticket of this key is out, and any other call would end it. Say that you sent it, or burn it.'
    case 'heartbeat-key':
      return 'This key requires a heartbeat, so Gemini is asked only when you say so: any call restarts its 30 s.'
    case 'not-a-ticket':
      return 'This is not a signed request: its key, payload or signature is missing. Paste all of it.'

    case 'backup-wrong-passphrase':
      return 'This is not the passphrase of this backup. It is the one chosen when the backup was made, which may be an older one.'
    case 'backup-damaged':
      return 'This backup file is damaged, so nothing was taken from it. Copy it again from where you keep it, or use another one.'
    case 'backup-too-large':
      return 'This file is larger than any backup of Twinkey. Choose the file that Twinkey or age made.'
    case 'backup-newer-format':
      return 'A newer Twinkey made this backup. Update Twinkey, then open it again.'
    case 'backup-undecided':
      return 'Some keys of this backup still wait for your choice. Decide each of them, then go on.'
    case 'no-backup-open':
      return 'The backup is no longer open. Choose the file and type its passphrase again.'
    case 'not-a-backup':
      return 'This file holds no backup of Twinkey. Choose another file.'
    case 'not-an-age-file':
      return 'This file was not sealed with a passphrase by Twinkey or age. Choose another file.'

    case 'unknown-key':
      return `Gemini’s ${fault.environment} does not know this key. Copy it again; if it was disabled there, make a new one.`
    case 'bad-signature':
      return 'Gemini knows this key, but the secret does not fit it. Copy the secret again; if it is gone, make a new key.'
    case 'ip-not-trusted':
      return 'Gemini refuses this key from your network: it has Trusted IPs. Add this network’s address to them on Gemini’s settings page, or make the key Unrestricted.'
    case 'clock-off':
      return Math.abs(fault.seconds) > 30
        ? `Gemini’s clock and this computer’s differ by ${Math.abs(fault.seconds)} s, and 30 s are allowed. Set the clock to automatic, then try again.`
        : 'Gemini refused the time that this call was signed with, although the clocks agree. Try again in a minute.'
    case 'nonce-used-elsewhere':
      return 'Another program uses this key with higher nonces, so Gemini refuses ours. Give Twinkey a key of its own.'
    case 'nonce-refused':
      return `Gemini refused the nonce of this call, in words that Twinkey does not know${fault.reason === null ? '' : ` (${fault.reason})`}. Nothing was done. Try again in a minute.`
    case 'missing-role':
      return 'Gemini says that this key lacks the role for this. Change its permissions on Gemini’s settings page.'
    case 'rate-limited':
      return `Gemini asks for fewer calls. ${fault.retryAfterSeconds === null ? 'Wait a minute' : `Wait ${fault.retryAfterSeconds} s`}, then try again.`
    case 'maintenance':
      return 'Gemini is down for maintenance. Try again later; status.gemini.com says when.'
    case 'server-trouble':
      return `Gemini has trouble of its own (status ${fault.status}). Try again in a minute.`
    case 'refused':
      return `Gemini refused: ${fault.reason ?? 'it gave no reason'} (status ${fault.status}).`
    case 'answer-unreadable':
      return 'Gemini answered in a form that Twinkey does not know, so nothing of it is shown. Try again later.'
    case 'no-host-permission':
      return say('faultNoHostPermission', { host: apiHostOf(fault.environment) })
    case 'offline':
      return 'This computer is offline, so Gemini was not asked. Twinkey goes on when it is connected again.'
    case 'unreachable':
      return 'Gemini can’t be reached. Check the connection, then try again.'
    case 'timed-out':
      return `Gemini did not answer within ${fault.seconds} s. Try again in a minute.`
  }
}

const nameOf: Readonly<Record<Environment, string>> = { production: 'Production', sandbox: 'Sandbox' }

/** The fault that something thrown by a page's asking amounts to. */
export function faultIn(error: unknown): Fault {
  return error instanceof FaultError ? error.fault : { code: 'internal' }
}
