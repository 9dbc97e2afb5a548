import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { say } from '../../words/say.ts'

/** The browser stopped the worker between the proof and the receipt: asking again mends that. */
export function MissingReceipt({ isAsking, onAskAgain }: { isAsking: boolean; onAskAgain: () => void }) {
  return (
    <>
      <Notice tone="warn">{say('revokeReceiptMissing')}</Notice>
      <div>
        <Button size="fit" disabled={isAsking} onClick={onAskAgain}>
          {say(isAsking ? 'revokeAsking' : 'revokeAskAgain')}
        </Button>
      </div>
    </>
  )
}
