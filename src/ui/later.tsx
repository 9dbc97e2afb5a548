import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { say } from '../words/say.ts'
import { Notice } from './Notice.tsx'

/** A part that can be read before it is shown, when there is time for it. */
export type Later<Props> = FunctionComponent<Props> & { readonly readAhead: () => void }

/**
 * A part of a page whose code is read when it is first shown, so that what everybody opens the page for is not kept
 * waiting for it. The files are on this computer: reading them takes a few milliseconds, in which nothing is shown.
 */
export function later<Props extends object>(read: () => Promise<FunctionComponent<Props>>): Later<Props> {
  let here: FunctionComponent<Props> | null = null
  const readOnce = async () => {
    here ??= await read()
    return here
  }
  function Part(props: Props) {
    const [part, setPart] = useState<{ readonly component: FunctionComponent<Props> } | null>(
      here === null ? null : { component: here },
    )
    const [isMissing, setMissing] = useState(false)
    useEffect(() => {
      if (part !== null) return
      let isWanted = true
      readOnce().then(
        (component) => isWanted && setPart({ component }),
        () => isWanted && setMissing(true),
      )
      return () => {
        isWanted = false
      }
    }, [part])
    if (part !== null) return <part.component {...props} />
    if (!isMissing) return null
    return (
      <Notice tone="bad" role="alert">
        {say('laterMissing')}
      </Notice>
    )
  }
  // What could not be read ahead is tried again, and told of, when it is shown.
  return Object.assign(Part, { readAhead: () => void readOnce().catch(() => {}) })
}
