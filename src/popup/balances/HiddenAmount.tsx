import { Spoken } from '../../ui/Spoken.tsx'
import { say } from '../../words/say.ts'

/** What stands in the place of an amount that is kept from sight: as long for a fortune as for nothing. */
export function HiddenAmount() {
  return (
    <>
      <span aria-hidden="true">••••</span>
      <Spoken>{say('balancesHidden')}</Spoken>
    </>
  )
}
