import { useRef, useState } from 'preact/hooks'
import type { Ask } from '../../protocol/client.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { Age } from '../../ui/Age.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { ChipRow } from '../../ui/ChipRow.tsx'
import { expiryWords, readDay } from '../../ui/expiry-words.ts'
import { wordsOf } from '../../ui/fault-words.ts'
import { MaskedKey } from '../../ui/MaskedKey.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PermissionList } from '../../ui/PermissionList.tsx'
import { RoleChips } from '../../ui/RoleChips.tsx'
import styles from './KeyEntry.module.css'
import { RemoveDialog } from './RemoveDialog.tsx'
import { RenameForm } from './RenameForm.tsx'

interface KeyEntryProps {
  card: KeyCard
  /** Its permissions are open from the start. */
  isShown: boolean
  ask: Ask<'options'>
  onRemoved: () => void
}

/** One key in the list. */
export function KeyEntry({ card, isShown, ask, onRemoved }: KeyEntryProps) {
  const [doing, setDoing] = useState<'rename' | 'remove' | null>(null)
  const { figure, label, tone } = expiryWords(card, Date.now())
  const renameButton = useRef<HTMLButtonElement>(null)
  const done = () => setDoing(null)
  const doneRenaming = () => {
    done()
    renameButton.current?.focus() // the field that had the focus is gone
  }
  return (
    <article class={styles.entry} aria-labelledby={`name-${card.ref}`}>
      <div class={styles.head}>
        <div class={styles.who}>
          <h2 id={`name-${card.ref}`}>{card.name}</h2>
          <MaskedKey>{card.maskedKey}</MaskedKey>
        </div>
        <Button kind="quiet" size="fit" buttonRef={renameButton} onClick={() => setDoing('rename')}>
          Rename
        </Button>
        <Button kind="quiet" size="fit" onClick={() => setDoing('remove')}>
          Remove
        </Button>
      </div>
      {doing === 'rename' && <RenameForm card={card} ask={ask} onDone={doneRenaming} />}
      {doing === 'remove' && <RemoveDialog card={card} ask={ask} onDone={done} onRemoved={onRemoved} />}
      <ChipRow>
        <RoleChips roles={card.roles} />
        <Chip>{card.environment === 'sandbox' ? 'Sandbox' : 'Production'}</Chip>
        {card.requiresHeartbeat && <Chip>Heartbeat</Chip>}
        {card.expiry.kind === 'renews' && <Chip>Auto-renews</Chip>}
        <Chip tone={tone}>
          {figure} {label}
        </Chip>
      </ChipRow>
      {card.fault !== null && <Notice tone="bad">{wordsOf(card.fault)}</Notice>}
      <p class={styles.quiet}>
        {card.accounts.length > 0 && `${card.accounts.join(', ')} · `}
        Added {readDay(card.addedAt)} · checked with Gemini <Age at={card.rolesCheckedAt} />
      </p>
      <details open={isShown}>
        <summary class={styles.summary}>What it can do</summary>
        <PermissionList roles={card.roles} scope={card.scope} />
      </details>
    </article>
  )
}
