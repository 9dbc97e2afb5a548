import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** The browser stopped the worker between the proof and the receipt: asking again mends that. */
export function MissingReceipt({ isAsking, onAskAgain }: { isAsking: boolean; onAskAgain: () => void }) {
  return (
    <>
      <Notice tone="warn">
        Gemini refused this key, but Twinkey was stopped before it had written the receipt. Ask Gemini again to have
        one.
      </Notice>
      <div>
        <Button size="fit" disabled={isAsking} onClick={onAskAgain}>
          {isAsking ? 'Asking…' : 'Ask again'}
        </Button>
      </div>
    </>
  )
}
