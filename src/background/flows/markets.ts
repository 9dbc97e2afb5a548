import type { Environment } from '../../core/gemini/environment.ts'
import { FaultError } from '../../protocol/fault.ts'
import type { MarketList, MarketPrices, TermsQuestion, TradingTerms } from '../../protocol/ticket-view.ts'
import type { House } from '../house.ts'

export async function listMarkets(_house: House, _environment: Environment): Promise<MarketList> {
  throw new FaultError({ code: 'internal' })
}

export async function readPrices(_house: House, _environment: Environment, _symbol: string): Promise<MarketPrices> {
  throw new FaultError({ code: 'internal' })
}

export async function readTerms(_house: House, _question: TermsQuestion): Promise<TradingTerms> {
  throw new FaultError({ code: 'internal' })
}
