import type { Receipt } from '../../core/keys/receipt.ts'
import { readMoment } from '../log/log-words.ts'

/** A receipt's facts in the order in which they happened, with the times of where one is. */
export function receiptFacts(receipt: Receipt): { readonly term: string; readonly words: string }[] {
  const { askedAt, refusedAt, status, reason, judgedBy, erasedAt } = receipt
  return [
    { term: 'First asked', words: readMoment(askedAt) },
    {
      term: 'Refused',
      words: `${readMoment(refusedAt)}, with “${reason}”${status === null ? '' : ` (status ${status})`}`,
    },
    {
      term: 'Judged by',
      words:
        judgedBy === 'twinkey'
          ? 'Twinkey: it is what Gemini says of a key that it does not know'
          : 'You: Twinkey had never seen this reason',
    },
    { term: 'Secret', words: erasedAt === null ? 'Not erased here yet' : `Erased here on ${readMoment(erasedAt)}` },
  ]
}
