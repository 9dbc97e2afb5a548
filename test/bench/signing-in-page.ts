import { KeyLines, type Signer } from '../../src/background/gemini/key-lines.ts'
import { importSigningKey, macWith } from '../../src/background/vault/signing-key.ts'
import { type NonceLine, newNonceLine } from '../../src/core/gemini/nonce.ts'
import { payloadOf } from '../../src/core/gemini/signed-request.ts'
import { freeGovernor } from '../background/gemini/free-governor.ts'

// Runs in a page of the extension, beside the built package: the worker gives nobody a way to time its signatures.

const signatures = 200
const endpoint = '/v1/order/new'
const order = { symbol: 'btcusd', amount: '0.01', price: '60000.00', side: 'buy', type: 'exchange limit' }

/** How long so many signatures took, in milliseconds: bare ones of one payload, and whole ones, in turns. */
export interface SigningTimes {
  readonly bare: number[]
  readonly whole: number[]
}

Object.assign(globalThis, { timeSigning })

async function timeSigning(rounds: number): Promise<SigningTimes> {
  const key = await importSigningKey(new TextEncoder().encode('PracticeSecretOfTheBench0000'))
  const mac = macWith(key)
  const clock = { now: () => Date.now(), wait: async () => {} }
  const lines = new KeyLines(clock, freeGovernor(clock), async () => {
    throw new Error('nothing is sent')
  })
  const signer = inMemory(mac)
  const payload = payloadOf(endpoint, '1700000000000' as never, order)
  const times: SigningTimes = { bare: [], whole: [] }
  // What the first rounds take is the compiler's time.
  for (let round = 0; round < 5; round += 1) await timed(() => lines.sign(signer, endpoint, order, 0))
  for (let round = 0; round < rounds; round += 1) {
    times.bare.push(await timed(() => mac(payload)))
    times.whole.push(await timed(() => lines.sign(signer, endpoint, order, 0)))
  }
  return times
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  for (let n = 0; n < signatures; n += 1) await act()
  return performance.now() - began
}

/** All of a signer but the store, whose writing is the disk's own time. */
function inMemory(mac: Signer['mac']): Signer {
  let line: NonceLine = { ...newNonceLine, rule: 'rising' }
  return {
    ref: 'bench',
    environment: 'production',
    publicKey: 'account-PracticeBench',
    mac,
    nonces: {
      read: async () => line,
      write: async (next) => {
        line = next
      },
    },
    begin: async () => async () => {},
    ensureFree: async () => {},
    handOut: async (_, next) => {
      line = next
    },
  }
}
