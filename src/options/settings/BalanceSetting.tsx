import { type DisplayCurrency, displayCurrencies } from '../../core/money/display-currency.ts'
import { type RefreshMinutes, refreshChoices } from '../../core/preferences.ts'
import { Select } from '../../ui/Select.tsx'
import { say } from '../../words/say.ts'
import { currencyWords, refreshWords } from './balance-choices.ts'
import styles from './TicketSetting.module.css'

interface BalanceSettingProps {
  currency: DisplayCurrency
  refreshMinutes: RefreshMinutes | null
  onCurrency: (currency: DisplayCurrency) => void
  onRefresh: (refreshMinutes: RefreshMinutes | null) => void
}

const never = 'never'

/** In what values are shown, and how often they are asked for while nobody looks. */
export function BalanceSetting({ currency, refreshMinutes, onCurrency, onRefresh }: BalanceSettingProps) {
  return (
    <>
      <Select
        label={say('settingsCurrency')}
        value={currency}
        choices={displayCurrencies.map((value) => ({ value, words: currencyWords(value) }))}
        onChoose={onCurrency}
      />
      <p class={styles.quiet}>{say('settingsCurrencyHint')}</p>
      <Select
        label={say('settingsRefresh')}
        value={refreshMinutes === null ? never : String(refreshMinutes)}
        choices={[
          ...refreshChoices.map((minutes) => ({ value: String(minutes), words: refreshWords(minutes) })),
          { value: never, words: refreshWords(null) },
        ]}
        onChoose={(value) => onRefresh(refreshChoices.find((minutes) => String(minutes) === value) ?? null)}
      />
      <p class={styles.quiet}>{say('settingsRefreshHint')}</p>
    </>
  )
}
