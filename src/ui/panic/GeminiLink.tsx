import type { ComponentChildren } from 'preact'
import { openBeside } from '../connect.ts'

interface GeminiLinkProps {
  address: string
  /** A popup closes when another tab comes to the front, and the list with it: there the tab stays behind. */
  isInPopup: boolean
  /** What is read out, where the words alone would not tell one link from the next. */
  label?: string
  children: ComponentChildren
}

/** The way to one of Gemini's settings pages, in another tab. */
export function GeminiLink({ address, isInPopup, label, children }: GeminiLinkProps) {
  return (
    <a
      href={address}
      target="_blank"
      rel="noreferrer"
      {...(label === undefined ? {} : { 'aria-label': label })}
      onClick={(event) => {
        if (!isInPopup) return
        event.preventDefault()
        void openBeside(address)
      }}
    >
      {children}
    </a>
  )
}
