import { useCallback, useRef, useState } from 'preact/hooks'
import type { Strength } from './strength.ts'

/**
 * Judges a passphrase as it is typed. The word lists are loaded with the first character; only the judgement becomes
 * state, never what was typed.
 */
export function useStrength(): { strength: Strength | null; judge: (passphrase: string) => void } {
  const [strength, setStrength] = useState<Strength | null>(null)
  const turn = useRef(0)
  const judge = useCallback((passphrase: string) => {
    turn.current += 1
    const mine = turn.current
    if (passphrase === '') return setStrength(null)
    void import('./strength.ts').then(({ strengthOf }) => {
      // Something else has been typed while the lists were loading.
      if (mine === turn.current) setStrength(strengthOf(passphrase))
    })
  }, [])
  return { strength, judge }
}
