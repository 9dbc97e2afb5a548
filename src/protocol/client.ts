import type { Answer, Asks, CommandsFrom, Gets, Message, Page } from './commands.ts'
import { FaultError } from './fault.ts'

/** Sends one message to the worker and gives its answer as it came. */
export type Send = (message: Message) => Promise<unknown>

export type Ask<P extends Page> = <C extends CommandsFrom<P>>(command: C, asks: Asks<C>) => Promise<Gets<C>>

/**
 * The page's end of the contract. A page can ask only what the contract lets it ask.
 * What it gets back throws FaultError for a fault; nothing is ever sent twice.
 */
export function clientFor<P extends Page>(send: Send): Ask<P> {
  return async <C extends CommandsFrom<P>>(command: C, asks: Asks<C>): Promise<Gets<C>> => {
    const answer = await answerTo<C>(send, { command, asks })
    if (!answer.ok) throw new FaultError(answer.fault)
    return answer.value
  }
}

async function answerTo<C extends Message['command']>(send: Send, message: Message): Promise<Answer<C>> {
  let answer: unknown
  try {
    answer = await send(message)
  } catch (cause) {
    throw new FaultError({ code: 'worker-stopped' }, { cause })
  }
  // The browser answers nothing when the worker dies before it could.
  if (typeof answer !== 'object' || answer === null) throw new FaultError({ code: 'worker-stopped' })
  return answer as Answer<C> // our own worker's: the desk's types hold it to this
}
