import { badgeChoices } from '../../core/preferences.ts'
import type { Ask } from '../../protocol/client.ts'
import type { SettingsSlice } from '../../protocol/view.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Select } from '../../ui/Select.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { say } from '../../words/say.ts'
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
        {say('settingsTitle')}
      </h1>
      <FaultNotice fault={fault} />
      <Section title={say('settingsLocking')}>
        <LockSetting minutes={settings.autoLockMinutes} onChoose={(autoLockMinutes) => choose({ autoLockMinutes })} />
      </Section>
      <Section title={say('settingsBalances')}>
        <BalanceSetting
          currency={settings.currency}
          refreshMinutes={settings.refreshMinutes}
          onCurrency={(currency) => choose({ currency })}
          onRefresh={(refreshMinutes) => choose({ refreshMinutes })}
        />
      </Section>
      <Section title={say('settingsReminders')}>
        <ReminderSetting
          policy={settings.reminders}
          hasNotifications={settings.hasNotifications}
          onPolicy={(reminders) => choose({ reminders })}
          onNotifications={(hasNotifications) => choose({ hasNotifications })}
        />
        <Select
          label={say('settingsBadge')}
          value={settings.badge}
          choices={badgeChoices.map((value) => ({ value, words: say(badgeWords[value]) }))}
          onChoose={(badge) => choose({ badge })}
        />
      </Section>
      <Section title={say('settingsTickets')}>
        <TicketSetting seconds={settings.postDateSeconds} onChoose={(postDateSeconds) => choose({ postDateSeconds })} />
      </Section>
      <Section title={say('settingsClipboard')}>
        <ClipboardSetting
          seconds={settings.clipboardSeconds}
          onChange={(clipboardSeconds) => choose({ clipboardSeconds })}
        />
      </Section>
      <Section title={say('settingsPassphrase')}>
        <ChangePassphrase ask={ask} />
      </Section>
      <Section title={say('settingsPanic')}>
        <p>{say('settingsPanicWhat')}</p>
        <div>
          <Button kind="bad" size="fit" onClick={() => location.assign('#panic')}>
            {say('settingsPanicGo')}
          </Button>
        </div>
      </Section>
    </>
  )
}
