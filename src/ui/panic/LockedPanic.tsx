import { settingsPageOf } from '../../core/gemini/environment.ts'
import { Notice } from '../Notice.tsx'
import { GeminiLink } from './GeminiLink.tsx'

/** Why there is no list of keys to revoke, and both ways to one. */
export function LockedPanic({ isInPopup }: { isInPopup: boolean }) {
  return (
    <Notice tone="warn">
      Twinkey is locked, so it can’t say which keys to revoke. <a href="#keys">Unlock it</a> to see them here, or look
      them up on{' '}
      <GeminiLink address={settingsPageOf('production')} isInPopup={isInPopup}>
        Gemini’s settings page
      </GeminiLink>{' '}
      and on{' '}
      <GeminiLink address={settingsPageOf('sandbox')} isInPopup={isInPopup}>
        the sandbox’s
      </GeminiLink>
      .
    </Notice>
  )
}
