import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

interface DisclosureProps {
  class?: string | undefined
  summary: string
  /** Open from the start. */
  isOpen?: boolean
  /** What it discloses, as a function: nobody pays for what stays closed, and of long lists most does. */
  children: () => ComponentChildren
}

/** Something that is one click away; drawn when it is first opened. */
export function Disclosure({ class: name, summary, isOpen = false, children }: DisclosureProps) {
  const [hasOpened, setOpened] = useState(isOpen)
  return (
    <details class={name} open={isOpen} onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>{summary}</summary>
      {hasOpened && children()}
    </details>
  )
}
