import type { Receipt } from '../../core/keys/receipt.ts'
import { say } from '../../words/say.ts'
import { readMoment } from '../log/log-words.ts'

/** A receipt's facts in the order in which they happened, with the times of where one is. */
export function receiptFacts(receipt: Receipt): { readonly term: string; readonly words: string }[] {
  const { askedAt, refusedAt, status, reason, judgedBy, erasedAt } = receipt
  const refusal = { moment: readMoment(refusedAt), reason }
  return [
    { term: say('receiptsAsked'), words: readMoment(askedAt) },
    {
      term: say('receiptsRefused'),
      words:
        status === null
          ? say('receiptsRefusedWith', refusal)
          : say('receiptsRefusedWithStatus', { ...refusal, status: String(status) }),
    },
    {
      term: say('receiptsJudgedBy'),
      words: say(judgedBy === 'twinkey' ? 'receiptsJudgedByTwinkey' : 'receiptsJudgedByOwner'),
    },
    {
      term: say('receiptsSecret'),
      words:
        erasedAt === null ? say('receiptsSecretKept') : say('receiptsSecretErased', { moment: readMoment(erasedAt) }),
    },
  ]
}
