import type { Ask } from '../../protocol/client.ts'
import type { SettingsSlice } from '../../protocol/view.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import { ChangePassphrase } from './ChangePassphrase.tsx'
import { ClipboardSetting } from './ClipboardSetting.tsx'
import { LockSetting } from './LockSetting.tsx'
import { Section } from './Section.tsx'

interface SettingsProps {
  settings: SettingsSlice
  ask: Ask<'options'>
}

/** What the owner can choose. Each choice is kept as soon as it is made. */
export function Settings({ settings, ask }: SettingsProps) {
  const heading = useArrival()
  const { fault, attempt } = useAttempt()
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        Settings
      </h1>
      <FaultNotice fault={fault} />
      <Section title="Locking">
        <LockSetting
          minutes={settings.autoLockMinutes}
          onChoose={(autoLockMinutes) => void attempt(() => ask('settings.change', { autoLockMinutes }))}
        />
      </Section>
      <Section title="Clipboard">
        <ClipboardSetting
          seconds={settings.clipboardSeconds}
          onChange={(clipboardSeconds) => void attempt(() => ask('settings.change', { clipboardSeconds }))}
        />
      </Section>
      <Section title="Passphrase">
        <ChangePassphrase ask={ask} />
      </Section>
      <Section title="Panic">
        <p>
          Shows which keys to revoke at Gemini, the widest first, and then destroys everything that Twinkey has stored
          here. It is in the popup too, under Keys.
        </p>
        <div>
          <Button kind="bad" size="fit" onClick={() => location.assign('#panic')}>
            Panic…
          </Button>
        </div>
      </Section>
    </>
  )
}
