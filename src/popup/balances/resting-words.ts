import type { RestingKey } from '../../protocol/view.ts'

/** Why figures grow old, in a sentence for each reason; none where nothing rests. */
export function restingWords(resting: readonly RestingKey[]): string[] {
  const beating = namesOf(resting, 'heartbeat')
  const held = namesOf(resting, 'ticket-out')
  return [...(beating.length === 0 ? [] : [heartbeatWords(beating)]), ...(held.length === 0 ? [] : [ticketWords(held)])]
}

function namesOf(resting: readonly RestingKey[], why: RestingKey['why']): string[] {
  return resting.filter((key) => key.why === why).map(({ name }) => `“${name}”`)
}

function heartbeatWords(names: readonly string[]): string {
  const quoted = names.join(', ')
  return names.length === 1
    ? `${quoted} requires a heartbeat, so it is refreshed only when you check it on its page.`
    : `${quoted} require a heartbeat, so they are refreshed only when you check them on their pages.`
}

function ticketWords(names: readonly string[]): string {
  const quoted = names.join(', ')
  return names.length === 1
    ? `${quoted} has a signed ticket out, which a refresh would end. It is refreshed again once you say what became of it.`
    : `${quoted} have signed tickets out, which a refresh would end. They are refreshed again once you say what became of them.`
}
