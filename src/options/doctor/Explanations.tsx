import type { ComponentChildren } from 'preact'
import styles from './Explanations.module.css'

/** What a nonce is, the two rules, and what to do where somebody or something is in the way. Each has a place of its own. */
export function Explanations() {
  return (
    <section class={styles.all} aria-labelledby="doctor-meaning">
      <h2 id="doctor-meaning">What this means</h2>
      <Explanation place="nonces" title="What a nonce is">
        <p>
          A number that goes along with each call and is signed with it. Gemini refuses a nonce that does not fit the
          key’s rule, so that nobody can send an old call again. A refused call has done nothing.
        </p>
      </Explanation>
      <Explanation place="rules" title="The two rules, and which one a key has">
        <p>
          When you make a key, Gemini’s settings page offers “Uses a time based nonce”. Ticked, each nonce must be
          within 30 s of Gemini’s clock. Not ticked, each nonce must be higher than any that the key has used. No call
          tells which it is; look at the key on Gemini’s settings page, or let Twinkey find out from Gemini’s refusals.
        </p>
      </Explanation>
      <Explanation place="other-program" title="Another program uses the key">
        <p>
          Where nonces must rise, programs that share a key shut each other out: whoever counts in finer units wins, and
          the other is refused. Gemini does not say how high the other’s nonces are, so Twinkey can’t step past them by
          itself, and would lock the other program out if it did.
        </p>
        <p>
          Make a key of its own for each program. Where you can’t, you may let Twinkey use higher nonces too: the button
          stands with the key once another program was seen. If you know of no other program, it may have been Twinkey
          itself, on another computer or before a backup was restored: then time or higher nonces mend it. If neither
          can be, somebody else may have the key: revoke it.
        </p>
      </Explanation>
      <Explanation place="clock" title="The clock is off">
        <p>
          Twinkey learns Gemini’s clock from its answers and signs by that, so it goes on working. Other programs on
          this computer go by its own clock. Set it to automatic:
        </p>
        <ul>
          <li>Windows: Settings, Time &amp; language, Date &amp; time, “Set time automatically”</li>
          <li>macOS: System Settings, General, Date &amp; Time, “Set time and date automatically”</li>
          <li>Linux: the date settings of your desktop, or timedatectl set-ntp true</li>
        </ul>
      </Explanation>
    </section>
  )
}

interface ExplanationProps {
  /** Under `#doctor/`. */
  place: string
  title: string
  children: ComponentChildren
}

function Explanation({ place, title, children }: ExplanationProps) {
  return (
    <div class={styles.one}>
      <h3 id={`doctor-${place}`} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </div>
  )
}
