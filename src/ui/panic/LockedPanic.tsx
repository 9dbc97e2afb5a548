import { settingsPageOf } from '../../core/gemini/environment.ts'
import { say } from '../../words/say.ts'
import { Notice } from '../Notice.tsx'
import { Say } from '../Say.tsx'
import { GeminiLink } from './GeminiLink.tsx'

/** Why there is no list of keys to revoke, and both ways to one. */
export function LockedPanic({ isInPopup }: { isInPopup: boolean }) {
  return (
    <Notice tone="warn">
      <Say
        message="lockedPanic"
        with={{
          unlock: <a href="#keys">{say('lockedPanicUnlock')}</a>,
          production: (
            <GeminiLink address={settingsPageOf('production')} isInPopup={isInPopup}>
              {say('lockedPanicProduction')}
            </GeminiLink>
          ),
          sandbox: (
            <GeminiLink address={settingsPageOf('sandbox')} isInPopup={isInPopup}>
              {say('lockedPanicSandbox')}
            </GeminiLink>
          ),
        }}
      />
    </Notice>
  )
}
