import { settingsPageOf } from '../../core/gemini/environment.ts'
import { inOrderOfHarm, revocationText } from '../../core/keys/revocation-list.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { say } from '../../words/say.ts'
import { Button } from '../Button.tsx'
import { Chip } from '../Chip.tsx'
import { ChipRow } from '../ChipRow.tsx'
import { MaskedKey } from '../MaskedKey.tsx'
import { RoleChips } from '../RoleChips.tsx'
import { saveFile } from '../save-file.ts'
import { GeminiLink } from './GeminiLink.tsx'
import styles from './RevocationList.module.css'

interface RevocationListProps {
  cards: readonly KeyCard[]
  isInPopup: boolean
}

/** The keys to revoke at Gemini, the widest first, to tick off and to save. */
export function RevocationList({ cards, isInPopup }: RevocationListProps) {
  const living = cards.filter(({ revocation }) => revocation?.answer.verdict !== 'dead')
  if (living.length === 0) return <p>{say('panicListNone')}</p>
  const keys = inOrderOfHarm(living)
  return (
    <section class={styles.section} aria-label={say('panicListTitle')}>
      <p>{say('panicListOrder')}</p>
      <ol class={styles.list}>
        {keys.map((card) => (
          <li key={card.ref} class={styles.key}>
            <input type="checkbox" id={`revoked-${card.ref}`} />
            <div>
              <label for={`revoked-${card.ref}`}>{card.name}</label>
              <MaskedKey>{card.maskedKey}</MaskedKey>
              <ChipRow>
                <RoleChips roles={card.roles} />
                {card.environment === 'sandbox' && <Chip>{say('sandbox')}</Chip>}
              </ChipRow>
            </div>
            <GeminiLink
              address={settingsPageOf(card.environment)}
              label={say('panicListSettings', { name: card.name })}
              isInPopup={isInPopup}
            >
              Gemini
            </GeminiLink>
          </li>
        ))}
      </ol>
      <Button
        kind="quiet"
        onClick={() =>
          saveFile('gemini-keys-to-revoke.txt', revocationText(living, Date.now()), 'text/plain;charset=utf-8')
        }
      >
        {say('panicListSave')}
      </Button>
    </section>
  )
}
