import { Chip } from '../../ui/Chip.tsx'
import { ChipRow } from '../../ui/ChipRow.tsx'
import { MaskedKey } from '../../ui/MaskedKey.tsx'
import { RoleChips } from '../../ui/RoleChips.tsx'
import { Spoken } from '../../ui/Spoken.tsx'
import { say } from '../../words/say.ts'
import styles from './HealthTable.module.css'
import { gradeMessages, gradeTones, type HealthRow } from './health-rows.ts'

/** How all keys do, one in a row. In a narrow window each row folds into a card; the words stay the same. */
export function HealthTable({ rows }: { rows: readonly HealthRow[] }) {
  return (
    <table class={styles.table}>
      <caption>
        <Spoken>{say('healthWorstFirst')}</Spoken>
      </caption>
      <thead>
        <tr>
          <th scope="col">{say('healthKey')}</th>
          <th scope="col">{say('healthAge')}</th>
          <th scope="col">{say('healthExpiry')}</th>
          <th scope="col">{say('healthLastUse')}</th>
          <th scope="col">{say('healthCan')}</th>
          <th scope="col">{say('healthGrade')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ card, health, age, expiry, lastUse }) => (
          <tr key={card.ref}>
            <th scope="row">
              <a href={`#key/${card.ref}`}>{card.name}</a>
              <span class={styles.quiet}>
                <MaskedKey>{card.maskedKey}</MaskedKey>
              </span>
              {card.environment === 'sandbox' && <span class={styles.quiet}>{say('sandbox')}</span>}
            </th>
            <td data-label={say('healthAge')}>{age}</td>
            <td data-label={say('healthExpiry')}>
              <span class={styles.expiry} data-tone={expiry.tone}>
                {expiry.words}
              </span>
            </td>
            <td data-label={say('healthLastUse')}>{lastUse}</td>
            <td data-label={say('healthCan')}>
              <ChipRow>
                <RoleChips roles={card.roles} />
              </ChipRow>
            </td>
            <td data-label={say('healthGrade')}>
              <Chip tone={gradeTones[health.grade]}>{say(gradeMessages[health.grade])}</Chip>
              {health.reasons.length > 0 && (
                <ul class={styles.reasons}>
                  {health.reasons.map((reason) => (
                    <li key={reason}>{reason}</li>
                  ))}
                </ul>
              )}
              {health.reasons.length > 0 && <p class={styles.advice}>{health.advice}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
