import type { Amount } from './amount.ts'

/**
 * In what values can be shown. Gemini converts to fiat and to any asset it supports (its OpenAPI, `currencyParam`); these are
 * the currencies that its markets are quoted in, so that a change in a day can be told too (sheet, section 8).
 */
export const displayCurrencies = ['USD', 'EUR', 'GBP', 'SGD', 'GUSD', 'USDC', 'BTC', 'ETH'] as const
export type DisplayCurrency = (typeof displayCurrencies)[number]

/** What is worth less than this is dust: about a dollar. */
export const dustBelow: Readonly<Record<DisplayCurrency, Amount>> = {
  USD: '1' as Amount,
  EUR: '1' as Amount,
  GBP: '1' as Amount,
  SGD: '1' as Amount,
  GUSD: '1' as Amount,
  USDC: '1' as Amount,
  BTC: '0.00001' as Amount,
  ETH: '0.0003' as Amount,
}

/** How many decimals a value in it has: cents, or as much of a coin as its exchange tells (sheet, section 8). */
export const decimalsOf: Readonly<Record<DisplayCurrency, number>> = {
  USD: 2,
  EUR: 2,
  GBP: 2,
  SGD: 2,
  GUSD: 2,
  USDC: 2,
  BTC: 8,
  ETH: 6,
}
