import { Spoken } from '../../ui/Spoken.tsx'

/** What stands in the place of an amount that is kept from sight: as long for a fortune as for nothing. */
export function HiddenAmount() {
  return (
    <>
      <span aria-hidden="true">••••</span>
      <Spoken>hidden</Spoken>
    </>
  )
}
