import { useState } from 'preact/hooks'
import type { NonceRule } from '../../core/gemini/nonce.ts'
import type { NonceDiagnosis } from '../../core/keys/nonce-diagnosis.ts'
import type { Ask } from '../../protocol/client.ts'
import type { KeyNonces } from '../../protocol/doctor-view.ts'
import { Age } from '../../ui/Age.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { ChipRow } from '../../ui/ChipRow.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { MaskedKey } from '../../ui/MaskedKey.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'
import type { PlainMessage } from '../../words/message.ts'
import { say } from '../../words/say.ts'
import styles from './Card.module.css'
import { HigherNonces } from './HigherNonces.tsx'
import { Measuring } from './Measuring.tsx'
import { foreignUseWords, nonceFacts } from './nonce-words.ts'

interface KeyNoncesCardProps {
  its: KeyNonces
  ask: Ask<'options'>
  /** Something is known now that was not. */
  onChanged: () => Promise<void>
}

/** One key: how its nonces go, how that is known, who else uses it, and what can be done. */
export function KeyNoncesCard({ its, ask, onChanged }: KeyNoncesCardProps) {
  const { ref, name, maskedKey, environment, nonces } = its
  return (
    <article class={styles.card} aria-labelledby={`doctor-${ref}`}>
      <div>
        <h2 id={`doctor-${ref}`} tabIndex={-1}>
          {name}
        </h2>
        <MaskedKey>{maskedKey}</MaskedKey>
      </div>
      <ChipRow>
        <Chip>{say(environment)}</Chip>
        {its.restsFor === 'heartbeat' && <Chip>{say('doctorHeartbeat')}</Chip>}
      </ChipRow>
      {nonces === null ? (
        <Notice tone="bad">{say('doctorDamaged')}</Notice>
      ) : (
        <>
          {nonces.foreignUseAt !== null && (
            <Notice tone="warn">
              {foreignUseWords(nonces, nonces.foreignUseAt)}{' '}
              <a href="#doctor/other-program">{say('doctorForeignMore')}</a>
            </Notice>
          )}
          <Facts nonces={nonces} />
          <RuleChoice its={its} rule={nonces.rule} ask={ask} onChanged={onChanged} />
          <div class={styles.actions}>
            <Measuring its={its} ask={ask} onMeasured={onChanged} />
            {nonces.higherUnits.length > 0 && (
              <HigherNonces its={its} units={nonces.higherUnits} ask={ask} onRaised={onChanged} />
            )}
          </div>
        </>
      )}
    </article>
  )
}

function Facts({ nonces }: { nonces: NonceDiagnosis }) {
  return (
    <dl class={styles.facts}>
      {nonceFacts(nonces).map(({ term, words }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
      {nonces.clock !== null && (
        <div>
          <dt>{say('doctorMeasuredAt')}</dt>
          <dd>
            <Age at={nonces.clock.measuredAt} />
          </dd>
        </div>
      )}
      {nonces.lastAt !== null && (
        <div>
          <dt>{say('doctorLastAt')}</dt>
          <dd>
            <Age at={nonces.lastAt} />
          </dd>
        </div>
      )}
    </dl>
  )
}

const ruleChoices = [
  ['unknown', 'doctorChoiceUnknown'],
  ['time-based', 'doctorChoiceTimeBased'],
  ['rising', 'doctorChoiceRising'],
] as const satisfies readonly (readonly [NonceRule, PlainMessage])[]

interface RuleChoiceProps extends KeyNoncesCardProps {
  rule: NonceRule
}

/** What only the owner knows, who made the key at Gemini. */
function RuleChoice({ its, rule, ask, onChanged }: RuleChoiceProps) {
  const { fault, attempt } = useAttempt()
  const [said, setSaid] = useState<NonceRule | null>(null)
  const tell = async (chosen: NonceRule) => {
    setSaid(chosen)
    await attempt(() => ask('key.say-nonces', { ref: its.ref, rule: chosen }))
    await onChanged()
    setSaid(null)
  }
  return (
    <>
      <Segments
        label={say('doctorChoice')}
        value={said ?? rule}
        choices={ruleChoices.map(([value, message]) => ({ value, words: say(message) }))}
        onChoose={(chosen) => void tell(chosen)}
      />
      <p class={styles.quiet}>
        {say('doctorChoiceHint')} <a href="#doctor/rules">{say('doctorChoiceHow')}</a>
      </p>
      <FaultNotice fault={fault} />
    </>
  )
}
