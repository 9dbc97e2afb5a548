import { Chip } from '../../ui/Chip.tsx'
import { ChipRow } from '../../ui/ChipRow.tsx'
import { MaskedKey } from '../../ui/MaskedKey.tsx'
import { RoleChips } from '../../ui/RoleChips.tsx'
import { Spoken } from '../../ui/Spoken.tsx'
import styles from './HealthTable.module.css'
import { gradeTones, gradeWords, type HealthRow } from './health-rows.ts'

/** How all keys do, one in a row. In a narrow window each row folds into a card; the words stay the same. */
export function HealthTable({ rows }: { rows: readonly HealthRow[] }) {
  return (
    <table class={styles.table}>
      <caption>
        <Spoken>Keys, the worst first</Spoken>
      </caption>
      <thead>
        <tr>
          <th scope="col">Key</th>
          <th scope="col">Age</th>
          <th scope="col">Expiry</th>
          <th scope="col">Last use here</th>
          <th scope="col">Can</th>
          <th scope="col">Health</th>
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
              {card.environment === 'sandbox' && <span class={styles.quiet}>Sandbox</span>}
            </th>
            <td data-label="Age">{age}</td>
            <td data-label="Expiry">
              <span class={styles.expiry} data-tone={expiry.tone}>
                {expiry.words}
              </span>
            </td>
            <td data-label="Last use here">{lastUse}</td>
            <td data-label="Can">
              <ChipRow>
                <RoleChips roles={card.roles} />
              </ChipRow>
            </td>
            <td data-label="Health">
              <Chip tone={gradeTones[health.grade]}>{gradeWords[health.grade]}</Chip>
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
