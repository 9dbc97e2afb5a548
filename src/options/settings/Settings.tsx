import { badgeChoices } from '../../core/preferences.ts'
import type { Ask } from '../../protocol/client.ts'
import type { SettingsSlice } from '../../protocol/view.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Select } from '../../ui/Select.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { BalanceSetting } from './BalanceSetting.tsx'
import { ChangePassphrase } from './ChangePassphrase.tsx'
import { ClipboardSetting } from './ClipboardSetting.tsx'
import { LockSetting } from './LockSetting.tsx'
import { ReminderSetting } from './ReminderSetting.tsx'
import { badgeWords } from './reminder-choices.ts'
import { Section } from './Section.tsx'
import { TicketSetting } from './TicketSetting.tsx'
import { useChoosing } from './use-choosing.ts'

interface SettingsProps {
  settings: SettingsSlice
  ask: Ask<'options'>
}

/** What the owner can choose. Each choice is kept as soon as it is made. */
export function Settings({ settings: kept, ask }: SettingsProps) {
  const heading = useArrival()
  const { settings, choose, fault } = useChoosing(kept, ask)
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        Settings
      </h1>
      <FaultNotice fault={fault} />
      <Section title="Locking">
        <LockSetting minutes={settings.autoLockMinutes} onChoose={(autoLockMinutes) => choose({ autoLockMinutes })} />
      </Section>
      <Section title="Balances">
        <BalanceSetting
          currency={settings.currency}
          refreshMinutes={settings.refreshMinutes}
          onCurrency={(currency) => choose({ currency })}
          onRefresh={(refreshMinutes) => choose({ refreshMinutes })}
        />
      </Section>
      <Section title="Reminders">
        <ReminderSetting
          policy={settings.reminders}
          hasNotifications={settings.hasNotifications}
          onPolicy={(reminders) => choose({ reminders })}
          onNotifications={(hasNotifications) => choose({ hasNotifications })}
        />
        <Select
          label="The toolbar’s badge shows"
          value={settings.badge}
          choices={badgeChoices.map((value) => ({ value, words: badgeWords[value] }))}
          onChoose={(badge) => choose({ badge })}
        />
      </Section>
      <Section title="Tickets">
        <TicketSetting seconds={settings.postDateSeconds} onChoose={(postDateSeconds) => choose({ postDateSeconds })} />
      </Section>
      <Section title="Clipboard">
        <ClipboardSetting
          seconds={settings.clipboardSeconds}
          onChange={(clipboardSeconds) => choose({ clipboardSeconds })}
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
