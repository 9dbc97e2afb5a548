import { say } from '../../words/say.ts'
import { useArrival } from '../use-arrival.ts'

/** What stands above the panic page, in the popup beside the way back. */
export function PanicHeading({ isDone }: { isDone: boolean }) {
  const heading = useArrival(String(isDone))
  return (
    <h1 ref={heading} tabIndex={-1}>
      {say(isDone ? 'panicDone' : 'panicTitle')}
    </h1>
  )
}
