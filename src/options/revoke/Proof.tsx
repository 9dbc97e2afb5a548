import { useRef } from 'preact/hooks'
import type { Ask } from '../../protocol/client.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { Age } from '../../ui/Age.tsx'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Say } from '../../ui/Say.tsx'
import { Spoken } from '../../ui/Spoken.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'
import { useSecondsUntil } from '../../ui/use-seconds-until.ts'
import { say } from '../../words/say.ts'
import styles from './Proof.module.css'
import { roundWords, spokenRoundWords } from './proof-words.ts'
import type { Asking } from './use-asking.ts'
import { Verdict } from './Verdict.tsx'

interface ProofProps {
  card: KeyCard
  asking: Asking
  ask: Ask<'options'>
}

/** Asks Gemini whether a key is dead, and says what its answer means. */
export function Proof({ card, asking: { round, most, isRunning, fault, start, stop }, ask }: ProofProps) {
  const asker = useRef<HTMLButtonElement>(null)
  const judging = useAttempt()
  const seconds = useSecondsUntil(round.nextAt)
  const answer = card.revocation?.answer ?? null
  const isUnknown = answer?.verdict === 'unknown-reason'
  const isGoing = round.state !== 'over'
  const again = isUnknown ? 'revokeAskAgainInDoubt' : 'revokeAskAgain'
  return (
    <div class={styles.proof}>
      <p>
        {say('revokeProof')}
        {!card.requiresHeartbeat && ` ${say('revokeProofRepeats')}`}
      </p>
      {card.requiresHeartbeat && (
        <p>
          <b>{say('revokeHeartbeatBold')}</b> {say('revokeHeartbeat')}
        </p>
      )}
      {answer !== null && answer.verdict !== 'dead' && <Verdict answer={answer} />}
      {card.revocation !== null && (
        <p class={styles.quiet}>
          <Say message="revokeLastAnswer" with={{ age: <Age at={card.revocation.answeredAt} /> }} />
        </p>
      )}
      <FaultNotice fault={fault ?? judging.fault} />
      <div class={styles.actions}>
        {isUnknown && (
          <Button
            kind="bad"
            size="fit"
            disabled={isRunning || judging.isRunning}
            onClick={() => void judging.attempt(() => ask('revocation.judge', { ref: card.ref }))}
          >
            {say('revokeJudge')}
          </Button>
        )}
        <Button
          kind={isUnknown ? 'quiet' : 'loud'}
          size="fit"
          buttonRef={asker}
          disabled={isGoing || isRunning || judging.isRunning}
          onClick={start}
        >
          {say(isGoing ? 'revokeAsking' : answer === null ? 'revokeAsk' : again)}
        </Button>
        {isGoing && (
          <Button
            kind="quiet"
            size="fit"
            onClick={() => {
              stop()
              asker.current?.focus() // this button goes
            }}
          >
            {say('revokeStop')}
          </Button>
        )}
      </div>
      {isGoing && (
        <p class={styles.quiet} role="timer">
          {roundWords(round, most, seconds)}
        </p>
      )}
      <Spoken>
        <span role="status">{spokenRoundWords(round, most)}</span>
      </Spoken>
    </div>
  )
}
