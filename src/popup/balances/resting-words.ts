import type { RestingKey } from '../../protocol/view.ts'
import type { CountedMessage } from '../../words/message.ts'
import { listedBriefly, say, sayCounted } from '../../words/say.ts'

/** Why figures grow old, in a sentence for each reason; none where nothing rests. */
export function restingWords(resting: readonly RestingKey[]): string[] {
  return (['heartbeat', 'ticket-out'] as const).flatMap((why) => {
    const names = resting.filter((key) => key.why === why).map(({ name }) => say('balancesKeyName', { key: name }))
    return names.length === 0 ? [] : [sayCounted(whyWords[why], names.length, { keys: listedBriefly(names) })]
  })
}

const whyWords = {
  heartbeat: 'balancesHeartbeat',
  'ticket-out': 'balancesTicketOut',
} as const satisfies Record<RestingKey['why'], CountedMessage>
