import { assetName } from '../../core/money/asset-names.ts'
import type { DisplayCurrency } from '../../core/money/display-currency.ts'
import type { RefreshMinutes } from '../../core/preferences.ts'

/** `US dollar (USD)`. */
export function currencyWords(currency: DisplayCurrency): string {
  return `${assetName(currency)} (${currency})`
}

export function refreshWords(minutes: RefreshMinutes | null): string {
  if (minutes === null) return 'Only when I look'
  if (minutes === 60) return 'Every hour'
  return minutes === 1 ? 'Every minute' : `Every ${minutes} minutes`
}
