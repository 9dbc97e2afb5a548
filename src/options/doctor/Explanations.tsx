import type { ComponentChildren } from 'preact'
import { say } from '../../words/say.ts'
import styles from './Explanations.module.css'

/** What a nonce is, the two rules, and what to do where somebody or something is in the way. Each has a place of its own. */
export function Explanations() {
  return (
    <section class={styles.all} aria-labelledby="doctor-meaning">
      <h2 id="doctor-meaning">{say('doctorMeaning')}</h2>
      <Explanation place="nonces" title={say('doctorNonces')}>
        <p>{say('doctorNoncesText')}</p>
      </Explanation>
      <Explanation place="rules" title={say('doctorRules')}>
        <p>{say('doctorRulesText')}</p>
      </Explanation>
      <Explanation place="other-program" title={say('doctorOther')}>
        <p>{say('doctorOtherWhy')}</p>
        <p>{say('doctorOtherDo')}</p>
      </Explanation>
      <Explanation place="clock" title={say('doctorOff')}>
        <p>{say('doctorOffText')}</p>
        <ul>
          <li>{say('doctorOffWindows')}</li>
          <li>{say('doctorOffMacos')}</li>
          <li>{say('doctorOffLinux')}</li>
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
