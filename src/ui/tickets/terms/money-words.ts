import { say } from '../../../words/say.ts'
import type { CallReader, CallWords } from './call-words.ts'
import { isDecimal, isPlain, type TermsFields, visible } from './terms-fields.ts'

/**
 * The calls that move money, or open the way out for it (sheet, 5.3 and 6.15 to 6.18). Twinkey signs none of them:
 * whoever pastes one has it from elsewhere, and should see at once what it is.
 */
export const moneyWords: CallReader = (endpoint, fields) => {
  for (const [pattern, wordsOf] of calls) {
    const match = pattern.exec(endpoint)
    if (match !== null) return { risk: 'moves-money', ...wordsOf(fields, match[1] ?? '', match[2] ?? '') }
  }
  return null
}

/** Whatever else Gemini may have come to have of that kind, by its path. */
export const unknownMoneyWords: CallReader = (endpoint) =>
  /withdraw|\/transfer(?:\/|$)/i.test(endpoint)
    ? { risk: 'moves-money', what: say('termsMovesByUnknown', { call: visible(endpoint) }) }
    : null

type Sentence = Pick<CallWords, 'what' | 'told'>
type Call = readonly [RegExp, (fields: TermsFields, first: string, second: string) => Sentence]

const calls: readonly Call[] = [
  [/^\/v1\/withdraw\/([^/]+)$/, (fields, currency) => withdrawal(fields, currency)],
  [/^\/v2\/withdraw\/([^/]+)\/([^/]+)$/, (fields, network, ticker) => withdrawal(fields, ticker, network)],
  [/^\/v1\/account\/transfer\/([^/]+)$/, transfer],
  [/^\/v1\/approvedAddresses\/([^/]+)\/request$/, approval],
  [/^\/v1\/payments\/addbank(?:\/cad)?$/, () => ({ what: say('termsAddsBank') })],
  [/^\/v1\/staking\/stake$/, (fields) => staking(fields, stakes)],
  [/^\/v1\/staking\/unstake$/, (fields) => staking(fields, unstakes)],
]

function withdrawal(fields: TermsFields, ticker: string, network?: string): Sentence {
  const amount = fields.get('amount')
  const address = fields.get('address')
  if (!isDecimal(amount) || !isPlain(address) || !isPlain(ticker)) return { what: say('termsWithdraws') }
  const values = { amount, currency: ticker.toUpperCase(), address }
  return {
    what: isPlain(network) ? say('termsWithdrawsOver', { ...values, network }) : say('termsWithdrawsTo', values),
    told: ['amount', 'address'],
  }
}

function transfer(fields: TermsFields, currency: string): Sentence {
  const [amount, from, to] = ['amount', 'sourceAccount', 'targetAccount'].map((name) => fields.get(name))
  if (!isDecimal(amount) || !isPlain(from) || !isPlain(to) || !isPlain(currency)) {
    return { what: say('termsMovesFunds') }
  }
  return {
    what: say('termsMovesAmount', { amount, currency: currency.toUpperCase(), from, to }),
    told: ['amount', 'sourceAccount', 'targetAccount'],
  }
}

function approval(fields: TermsFields, network: string): Sentence {
  const address = fields.get('address')
  if (!isPlain(address) || !isPlain(network)) return { what: say('termsApprovesOne') }
  return { what: say('termsApproves', { address, network }), told: ['address'] }
}

const stakes = { vaguely: 'termsStakesFunds', exactly: 'termsStakes' } as const
const unstakes = { vaguely: 'termsUnstakesFunds', exactly: 'termsUnstakes' } as const

function staking(fields: TermsFields, messages: typeof stakes | typeof unstakes): Sentence {
  const amount = fields.get('amount')
  const currency = fields.get('currency')
  if (!isDecimal(amount) || !isPlain(currency)) return { what: say(messages.vaguely) }
  return { what: say(messages.exactly, { amount, currency }), told: ['amount', 'currency'] }
}
