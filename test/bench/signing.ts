import { KeyLines, type Signer } from '../../src/background/gemini/key-lines.ts'
import { importSigningKey, macWith } from '../../src/background/vault/signing-key.ts'
import { type NonceLine, newNonceLine } from '../../src/core/gemini/nonce.ts'
import { freeGovernor } from '../background/gemini/free-governor.ts'
import { type Measure, median } from './measures.ts'

const signatures = 400

/**
 * One signature end to end against a bare `subtle.sign` over as long a text: nonce, payload, queue and signature, all but
 * the store, whose writing is the disk's own time. In Node, whose WebCrypto is that of nobody's browser: only the ratio counts.
 */
export async function signing(rounds: number): Promise<Measure[]> {
  const key = await importSigningKey(new TextEncoder().encode('PracticeSecretOfTheBench0000'))
  const mac = macWith(key)
  const lines = new KeyLines(clock, freeGovernor(clock), async () => {
    throw new Error('nothing is sent')
  })
  const order = { symbol: 'btcusd', amount: '0.01', price: '60000.00', side: 'buy', type: 'exchange limit' }
  const payload = Buffer.from(
    JSON.stringify({ request: '/v1/order/new', nonce: 1_700_000_000_000, ...order }),
  ).toString('base64')
  const signer = inMemory(mac)
  const [bare, whole]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await timed(async () => void (await mac(payload))))
    whole.push(await timed(async () => void (await lines.sign(signer, '/v1/order/new', order, 0))))
  }
  return [
    {
      name: 'rate of signatures end to end over bare ones',
      value: median(bare) / median(whole),
      unit: 'ratio',
      budget: { least: 0.6 },
    },
  ]
}

const clock = { now: () => Date.now(), wait: async () => {} }

async function timed(act: () => Promise<void>): Promise<number> {
  const began = performance.now()
  for (let n = 0; n < signatures; n += 1) await act()
  return performance.now() - began
}

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
