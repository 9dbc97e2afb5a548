import type { ComponentChildren } from 'preact'
import type { Ask } from '../../protocol/client.ts'
import type { GlanceSlice, RefreshingSlice, ScopeLine } from '../../protocol/view.ts'
import { openOptions } from '../../ui/connect.ts'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Logo } from '../../ui/Logo.tsx'
import { ReminderCount } from '../../ui/reminders/ReminderCount.tsx'
import { Spoken } from '../../ui/Spoken.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import { say } from '../../words/say.ts'
import type { Refresh } from '../use-refresh.ts'
import styles from './Frame.module.css'
import { PanelButton } from './PanelButton.tsx'
import { RefreshProgress } from './RefreshProgress.tsx'
import { ScopePicker } from './ScopePicker.tsx'

interface FrameProps {
  place: 'empty' | 'balances' | 'keys' | 'ticket'
  glance: GlanceSlice
  /** Null until they are read. */
  scopes: readonly ScopeLine[] | null
  refreshing: RefreshingSlice | null
  reminderCount: number
  refresh: Refresh
  ask: Ask<'popup'>
  children: ComponentChildren
}

const names = { balances: 'popupBalances', keys: 'popupKeys', ticket: 'popupTicket' } as const

/** What stands around the screens of an open vault. */
export function Frame({ place, glance, scopes, refreshing, reminderCount, refresh, ask, children }: FrameProps) {
  // Whoever comes from the lock or back from a page of one key: what they pressed there is gone.
  const heading = useArrival(place)
  const { fault, attempt } = useAttempt()
  const shownFault = fault ?? refresh.fault
  return (
    <>
      <header class={styles.header}>
        <Logo />
        {glance.chosen !== null && (
          <ScopePicker
            chosen={glance.chosen}
            scopeCount={glance.scopeCount}
            scopes={scopes}
            currency={glance.totals.currency}
            hidesAmounts={glance.hidesAmounts}
            onChoose={(scopeId) => void attempt(() => ask('balances.choose', { scopeId }))}
          />
        )}
        <span class={styles.space} />
        {place === 'balances' && (
          <IconButton
            icon={glance.hidesAmounts ? 'eye-shut' : 'eye'}
            label={say('popupHideAmounts')}
            isPressed={glance.hidesAmounts}
            onClick={() => void attempt(() => ask('balances.hide', { isHidden: !glance.hidesAmounts }))}
          />
        )}
        {place === 'balances' && <PanelButton />}
        {glance.isRefreshable && (
          <IconButton icon="refresh" label={say('popupRefresh')} isBusy={refresh.isRunning} onClick={refresh.now} />
        )}
        <IconButton icon="cog" label={say('popupSettings')} onClick={() => void openOptions()} />
        <IconButton icon="lock" label={say('popupLock')} onClick={() => void attempt(() => ask('vault.lock', null))} />
      </header>
      <RefreshProgress refreshing={refreshing} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must be able to scroll it */}
      <main class={styles.main} tabIndex={0}>
        {place !== 'empty' && (
          <h1 ref={heading} tabIndex={-1}>
            <Spoken>{say(names[place])}</Spoken>
          </h1>
        )}
        {shownFault !== null && (
          <div class={styles.fault}>
            <FaultNotice fault={shownFault} />
          </div>
        )}
        <div class={styles.content}>{children}</div>
      </main>
      <nav class={styles.nav} aria-label="Twinkey">
        <a href="#balances" aria-current={place === 'balances' || place === 'empty' ? 'page' : 'false'}>
          {say(names.balances)}
        </a>
        <a href="#keys" aria-current={place === 'keys' ? 'page' : 'false'}>
          {say(names.keys)}
          {reminderCount > 0 && (
            <span class={styles.count}>
              <ReminderCount count={reminderCount} />
            </span>
          )}
        </a>
        <a href="#ticket" aria-current={place === 'ticket' ? 'page' : 'false'}>
          {say(names.ticket)}
        </a>
      </nav>
    </>
  )
}
