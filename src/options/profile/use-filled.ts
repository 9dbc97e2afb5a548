import { useCallback, useState } from 'preact/hooks'
import type { FilledProfile } from './filled-profile.ts'
import { profileIn } from './profile-fields.ts'

/** What stands in the form's fields, followed as it changes; the fields themselves keep it. No secret is among them. */
export function useFilled(initial: FilledProfile): readonly [FilledProfile, (form: HTMLFormElement | null) => void] {
  const [filled, setFilled] = useState(initial)
  const follow = useCallback((form: HTMLFormElement | null) => {
    if (form !== null) setFilled(profileIn(form))
  }, [])
  return [filled, follow]
}
