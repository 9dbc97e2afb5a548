import { assetName } from '../../core/money/asset-names.ts'
import type { DisplayCurrency } from '../../core/money/display-currency.ts'
import type { RefreshMinutes } from '../../core/preferences.ts'
import { say, sayCounted } from '../../words/say.ts'

/** `US dollar (USD)`. */
export function currencyWords(currency: DisplayCurrency): string {
  return say('settingsCurrencyChoice', { name: assetName(currency), code: currency })
}

export function refreshWords(minutes: RefreshMinutes | null): string {
  if (minutes === null) return say('settingsRefreshNever')
  return minutes === 60 ? say('settingsRefreshHourly') : sayCounted('settingsRefreshEvery', minutes)
}
